import type { ChannelMessage, ChannelReceipt } from '../../intake/channel/channel-message'
import { channelFileIds } from '../../intake/channel/channel-records'
import { receiveChannelMessage } from '../../intake/channel/receive-channel-message'
import { receiveReceipt } from '../../intake/channel/receive-receipt'
import { parseChannelMessage, parseChannelReceipt } from '../../intake/channel/schema'
import { reactionKeys } from '../../intake/conversation/reactions'
import { channelDispositionId, type Disposition } from '../../records/disposition'
import type { CustomChannel } from '../../settings/channel'
import type { Decision } from '../../shared/decision'
import { HelpdeskError } from '../../shared/errors'
import { refusal } from '../../shared/refuse'
import { beginAct } from '../run/begin-act'
import type { Ports } from '../run/ports'
import { mustExist, type Reader } from '../run/reader'
import { transact } from '../run/transact'
import { readChannelFacts } from './read-channel-facts'

/** The receiving side of one host kind. The host must check that messages come from its provider. */
export interface ChannelSide {
  /** The name of the kind. */
  readonly kind: string
  /**
   * Receives a message with its files. Resolves when they are stored, with the disposition. A repetition changes
   * nothing and has the same result.
   *
   * @throws HelpdeskError `INVALID_INPUT` with the place when the message has what the kind does not have;
   * `UNKNOWN_ACCOUNT`; `UNKNOWN_RECORD` when there is no such channel of this kind.
   */
  receive(message: ChannelMessage): Promise<Disposition>
  /**
   * Records the delivery report of an answer. False if the kind has no receipts.
   *
   * @throws HelpdeskError `INVALID_INPUT` with the place; `UNKNOWN_ACCOUNT`; `UNKNOWN_RECORD` when no such answer was sent
   * on this kind.
   */
  receipt(receipt: ChannelReceipt): Promise<Decision<boolean>>
}

export const createChannelSide = (ports: Ports, account: string, kind: string): ChannelSide => {
  const definition = ports.channels.hosts.get(kind)?.definition
  if (definition === undefined) {
    throw refusal('INVALID_INPUT', 'kind', 'a kind of channel that the host registered', kind)
  }

  const channelOf = async (reader: Reader, id: string): Promise<CustomChannel> => {
    const { value } = await reader.one('channel', id)
    if (value?.kind === kind && value.active) return value as CustomChannel
    throw new HelpdeskError('UNKNOWN_RECORD', `Expected a channel "${id}" of the kind ${kind}, found none.`, {
      kind: 'channel',
      id,
    })
  }

  return {
    kind,
    receive: async (input) => {
      const message = parseChannelMessage(input, definition)
      const reader = beginAct(ports, account)
      const channel = await channelOf(reader, message.channelId)
      const dispositionId = channelDispositionId(channel.id, message.providerId)
      const { value: known } = await reader.one('disposition', dispositionId)
      if (known !== undefined) return known
      for (const [index, file] of channelFileIds(message).entries()) {
        await ports.files.put(account, file, message.files?.[index]?.bytes ?? new Uint8Array())
      }
      return transact(ports, account, async (attempt) =>
        receiveChannelMessage(
          message,
          await readChannelFacts(ports, account, attempt, message, channel, definition),
        ),
      )
    },
    receipt: async (input) => {
      const receipt = parseChannelReceipt(input)
      return transact(ports, account, async (reader) => {
        const { conversationId, to } = (await reader.need('message', receipt.messageId)).value
        const conversation = await reader.need('conversation', conversationId)
        const sent = to !== undefined && conversation.value.channelKind === kind
        mustExist('message', receipt.messageId, sent ? true : undefined)
        const scope = { conversation: conversation.value, assignable: [], talks: false }
        const [entries, known] = await Promise.all([
          reader.thread(conversationId),
          reader.records(reactionKeys(scope)),
        ])
        const now = ports.clock.now()
        return receiveReceipt(receipt, { now, kind: definition, conversation, entries, known })
      })
    },
  }
}
