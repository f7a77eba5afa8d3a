import { decideSend } from '../../consent'
import type { Conversation } from '../../inbox/conversation/conversation'
import { reactionKeys } from '../../intake/conversation/reactions'
import { noteWithheldMail } from '../../intake/mail/withheld-mail'
import type { Effects } from '../../records/effects'
import { readConsent, stoppedTranscript } from '../read/read-consent'
import { readMailHead } from '../read/read-known'
import type { EffectHandler } from '../run/effect-handlers'
import type { Ports } from '../run/ports'
import { createReader, type Reader } from '../run/reader'
import { transact } from '../run/transact'

/**
 * Sends a mail. Without a sender it waits in the outbox and is tried again. One that waited while its receiver had the
 * processing stopped is not sent any more, and the thread says so (C-26, I-10).
 */
export const createMailEffect =
  (ports: Ports): EffectHandler<'send-mail'> =>
  async ({ account, payload }) => {
    const { mail, ...about } = payload
    const id = about.answer?.conversationId ?? about.transcriptOf
    // What is about no conversation, such as the code to install, is sent whatever anybody says.
    if (id !== undefined) {
      const reader = createReader(ports.storage, account)
      const conversation = (await reader.one('conversation', id)).value
      if (conversation === undefined || conversation.erasedAt !== undefined) return
      if (!(await mayStillSend(reader, conversation, about)))
        return withhold(ports, account, reader, id, about)
    }
    if (ports.mail === undefined) throw new Error('Expected a mail sender to be configured, found none.')
    await ports.mail.send(mail)
  }

type About = Omit<Effects['send-mail'], 'mail'>

const mayStillSend = async (
  reader: Reader,
  conversation: Conversation,
  { answer }: About,
): Promise<boolean> => {
  const { lastWriter } = await readMailHead(reader, conversation)
  const found = await readConsent(reader, conversation, lastWriter)
  if (answer === undefined) return !stoppedTranscript(found)
  const confirms = found.confirmation.value?.messageId === answer.messageId
  const kind = confirms ? 'withdrawal-confirmation' : 'service'
  return decideSend({ ledger: found.consent, message: { kind, sentBefore: false } }).outcome === 'allow'
}

const withhold = (ports: Ports, account: string, reader: Reader, id: string, about: About): Promise<void> =>
  transact(ports, account, async () => {
    const [conversation, entries] = await Promise.all([reader.one('conversation', id), reader.thread(id)])
    const scope = { conversation: conversation.value, assignable: [], talks: false }
    const known = await reader.records(reactionKeys(scope))
    return {
      plan: noteWithheldMail(conversation, entries, about, ports.clock.now(), known),
      result: undefined,
    }
  })
