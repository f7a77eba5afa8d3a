import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { ChannelReceipt } from '../../intake/channel/channel-message'
import type { decideReceipt } from '../../intake/channel/decide-receipt'
import { reactionKeys } from '../../intake/conversation/reactions'
import { mustExist } from '../../records/must-exist'
import type { Ports } from '../run/ports'
import type { FactReader } from '../run/reader'
import type { ReadFor } from '../run/transact'

/**
 * Reads the facts of a delivery report.
 *
 * @throws HelpdeskError `UNKNOWN_RECORD` when no such answer was sent on this kind.
 */
export const readReceipt = async (
  ports: Pick<Ports, 'clock'>,
  reader: FactReader,
  { messageId }: ChannelReceipt,
  kind: ChannelKindDefinition,
): Promise<ReadFor<typeof decideReceipt>> => {
  const { value: message } = await reader.need('message', messageId)
  const { conversationId, to } = message
  const { value: conversation } = await reader.need('conversation', conversationId)
  const sent = to !== undefined && conversation.channelKind === kind.kind
  mustExist('message', messageId, sent ? true : undefined)
  const scope = { conversation, assignable: [], talks: false }
  const [entries] = await Promise.all([reader.thread(conversationId), reader.records(reactionKeys(scope))])
  return {
    facts: { now: ports.clock.now(), kind, conversation, entries, message },
    behind: {
      conversation: [{ kind: 'conversation', id: conversationId }],
      message: [{ kind: 'message', id: messageId }],
    },
  }
}
