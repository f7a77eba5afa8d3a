import { kindOf } from '../../inbox/channel-kinds/channel-kinds'
import { reactionKeys } from '../../intake/conversation/reactions'
import { decideSending } from '../../intake/mail/decide-sending'
import { decideTranscriptSending } from '../../intake/mail/transcript-sending'
import type { SentAnswer } from '../../records/effects'
import type { Ports } from '../run/ports'
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
      const [conversation, message] = await Promise.all([
        reader.value('conversation', conversationId),
        reader.value('message', messageId),
      ])
      await reader.records(
        reactionKeys({ conversation: conversation ?? undefined, assignable: [], talks: false }),
      )
      return {
        facts: {
          conversation,
          message,
          kind: kindOf(ports.channels.kinds, conversation?.channelKind ?? ''),
          now: ports.clock.now(),
        },
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
      const [conversation, entries] = await Promise.all([
        reader.value('conversation', conversationId),
        reader.thread(conversationId),
      ])
      await reader.records(
        reactionKeys({ conversation: conversation ?? undefined, assignable: [], talks: false }),
      )
      const kind = kindOf(ports.channels.kinds, conversation?.channelKind ?? '')
      return {
        facts: { conversation, entries, kind, now: ports.clock.now() },
        behind: { conversation: [{ kind: 'conversation', id: conversationId }] },
      }
    },
    (facts) => decideTranscriptSending(state, facts),
  )
