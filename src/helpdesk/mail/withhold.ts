import { decideSend } from '../../consent'
import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import { kindOf } from '../../inbox/channel-kinds/channel-kinds'
import type { Conversation } from '../../inbox/conversation/conversation'
import { reactionKeys } from '../../intake/conversation/reactions'
import { decideWithheldMail } from '../../intake/mail/withheld-mail'
import type { Effects } from '../../records/effects'
import { readConsent } from '../read/read-consent'
import { readMailHead } from '../read/read-known'
import type { Ports } from '../run/ports'
import type { Reader } from '../run/reader'
import { transact } from '../run/transact'

/** The conversation of a waiting message. */
type WaitingMessage = Omit<Effects['send-mail'], 'mail'>

/** Whether a waiting message may be sent by the current consent. */
export const mayStillSend = async (
  reader: Reader,
  conversation: Conversation,
  kind: ChannelKindDefinition,
  { answer }: WaitingMessage,
): Promise<boolean> => {
  const { lastWriter } = await readMailHead(reader, conversation)
  const found = await readConsent(reader, conversation, lastWriter, kind)
  if (answer === undefined) return !found.consentWithdrawn
  const confirms = found.confirmation?.messageId === answer.messageId
  const purpose = confirms ? 'withdrawal-confirmation' : 'service'
  return (
    decideSend({}, { ledger: found.consent, message: { kind: purpose, sentBefore: false } }).outcome ===
    'allow'
  )
}

/** Withholds the message and records this in the thread. */
export const withhold = (ports: Ports, account: string, id: string, waiting: WaitingMessage): Promise<void> =>
  transact(
    ports,
    account,
    async (reader) => {
      const [conversation, entries, message] = await Promise.all([
        reader.value('conversation', id),
        reader.thread(id),
        waiting.answer ? reader.value('message', waiting.answer.messageId) : null,
      ])
      const scope = { conversation: conversation ?? undefined, assignable: [], talks: false }
      await reader.records(reactionKeys(scope))
      const kind = kindOf(ports.channels.kinds, conversation?.channelKind ?? '')
      return {
        facts: { conversation, entries, message, kind, now: ports.clock.now() },
        behind: { conversation: [{ kind: 'conversation', id }] },
      }
    },
    (facts) => decideWithheldMail(waiting, facts),
  )
