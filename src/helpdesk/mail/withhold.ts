import { decideSend } from '../../consent'
import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import { kindOf } from '../../inbox/channel-kinds/channel-kinds'
import type { Conversation } from '../../inbox/conversation/conversation'
import { reactionKeys } from '../../intake/conversation/reactions'
import { noteWithheldMail } from '../../intake/mail/withheld-mail'
import type { Effects } from '../../records/effects'
import { readConsent, stoppedTranscript } from '../read/read-consent'
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
  if (answer === undefined) return !stoppedTranscript(found)
  const confirms = found.confirmation.value?.messageId === answer.messageId
  const purpose = confirms ? 'withdrawal-confirmation' : 'service'
  return (
    decideSend({}, { ledger: found.consent, message: { kind: purpose, sentBefore: false } }).outcome ===
    'allow'
  )
}

/** Withholds the message and records this in the thread. */
export const withhold = (
  ports: Ports,
  account: string,
  reader: Reader,
  id: string,
  waiting: WaitingMessage,
): Promise<void> =>
  transact(ports, account, async () => {
    const [conversation, entries] = await Promise.all([reader.one('conversation', id), reader.thread(id)])
    const kind = kindOf(ports.channels.kinds, conversation.value?.channelKind ?? '')
    const scope = { conversation: conversation.value, assignable: [], talks: false }
    const known = await reader.records(reactionKeys(scope))
    return {
      plan: noteWithheldMail(conversation, entries, waiting, { kind, now: ports.clock.now(), known }),
      result: undefined,
    }
  })
