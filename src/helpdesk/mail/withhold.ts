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

/** The conversation that a message on its way is about. */
type About = Omit<Effects['send-mail'], 'mail'>

/** Whether what waited may be sent as things stand now. */
export const mayStillSend = async (
  reader: Reader,
  conversation: Conversation,
  kind: ChannelKindDefinition,
  { answer }: About,
): Promise<boolean> => {
  const { lastWriter } = await readMailHead(reader, conversation)
  const found = await readConsent(reader, conversation, lastWriter, kind)
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
    const scope = { conversation: conversation.value, assignable: [], talks: false }
    const known = await reader.records(reactionKeys(scope))
    return {
      plan: noteWithheldMail(conversation, entries, about, { kind, now: ports.clock.now(), known }),
      result: undefined,
    }
  })
