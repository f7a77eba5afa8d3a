import { kindOf } from '../../inbox/channel-kinds/channel-kinds'
import { reactionKeys } from '../../intake/conversation/reactions'
import { decideSending } from '../../intake/mail/decide-sending'
import { decideTranscriptSending } from '../../intake/mail/transcript-sending'
import type { SentAnswer } from '../../records/effects'
import type { Ports } from '../run/ports'
import type { FactReader } from '../run/reader'
import { transact } from '../run/transact'

/** How a sending ended, or that it is delayed. */
type Sending = 'sent' | 'delayed' | 'failed'

/** Records how far the sending of an answer is. A sending can be recorded more than once. */
export const recordSending = (
  ports: Ports,
  account: string,
  { conversationId, messageId }: SentAnswer,
  state: Sending,
): Promise<void> =>
  transact(
    ports,
    account,
    async (reader) => {
      const [place, message] = await Promise.all([
        readPlace(ports, reader, conversationId),
        reader.value('message', messageId),
      ])
      return {
        facts: { ...place, message },
        behind: {
          conversation: [{ kind: 'conversation', id: conversationId }],
          message: [{ kind: 'message', id: messageId }],
        },
      }
    },
    (facts) => decideSending(state, facts),
  )

/** Records that a transcript was given up, or that it was sent after all. */
export const recordTranscript = (
  ports: Ports,
  account: string,
  conversationId: string,
  state: Sending,
): Promise<void> =>
  transact(
    ports,
    account,
    async (reader) => {
      const [place, entries] = await Promise.all([
        readPlace(ports, reader, conversationId),
        reader.thread(conversationId),
      ])
      return {
        facts: { ...place, entries },
        behind: { conversation: [{ kind: 'conversation', id: conversationId }] },
      }
    },
    (facts) => decideTranscriptSending(state, facts),
  )

/** The conversation of a sending, with the records that its change needs. */
const readPlace = async (ports: Ports, reader: FactReader, conversationId: string) => {
  const conversation = await reader.value('conversation', conversationId)
  await reader.records(
    reactionKeys({ conversation: conversation ?? undefined, assignable: [], talks: false }),
  )
  const kind = kindOf(ports.channels.kinds, conversation?.channelKind ?? '')
  return { conversation, kind, now: ports.clock.now() }
}
