import { decideSend } from '../../consent'
import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import { kindOf } from '../../inbox/channel-kinds/channel-kinds'
import type { Conversation } from '../../inbox/conversation/conversation'
import { noteWithheldMail } from '../../intake/mail/withheld-mail'
import type { Effects } from '../../records/effects'
import { readConsent, stoppedTranscript } from '../read/read-consent'
import { publicMessages } from '../read/thread-messages'
import type { Ports } from '../run/ports'
import type { Reader } from '../run/reader'
import { transact } from '../run/transact'

/** The conversation that a message on its way is about. */
type About = Omit<Effects['send-mail'], 'mail'>

/** Whether what waited may be sent as things stand now. */
export const mayStillSend = async (
  reader: Reader,
  conversation: Conversation,
  kind: ChannelKindDefinition,
  { answer }: About,
): Promise<boolean> => {
  const found = await readConsent(reader, conversation, await publicMessages(reader, conversation.id), kind)
  if (answer === undefined) return !stoppedTranscript(found)
  const confirms = found.confirmation.value?.messageId === answer.messageId
  const purpose = confirms ? 'withdrawal-confirmation' : 'service'
  return (
    decideSend({ ledger: found.consent, message: { kind: purpose, sentBefore: false } }).outcome === 'allow'
  )
}

/** It is not sent, and the thread says so. */
export const withhold = (
  ports: Ports,
  account: string,
  reader: Reader,
  id: string,
  about: About,
): Promise<void> =>
  transact(ports, account, async () => {
    const [conversation, entries] = await Promise.all([reader.one('conversation', id), reader.thread(id)])
    const kind = kindOf(ports.channels.kinds, conversation.value?.channelKind ?? '')
    return {
      plan: noteWithheldMail(conversation, entries, about, kind, ports.clock.now()),
      result: undefined,
    }
  })
