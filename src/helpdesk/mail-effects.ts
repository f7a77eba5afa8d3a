import { decideSend } from '../consent'
import type { Effects } from '../intake/effects'
import { loadConsent, stoppedTranscript } from './load-consent'
import type { Ports } from './ports'
import { createReader, type Reader } from './reader'
import { publicMessages } from './thread-messages'
import type { EffectHandler } from './worker'

/**
 * Sends a mail. Without a sender it waits in the outbox and is tried again. One that waited while its receiver had the
 * processing stopped is not sent any more (C-26, I-09).
 */
export const createMailEffect =
  ({ mail: sender, storage }: Ports): EffectHandler =>
  async ({ account, payload }) => {
    const { mail, ...about } = payload as unknown as Effects['send-mail']
    if (!(await mayStillSend(createReader(storage, account), about))) return
    if (sender === undefined) throw new Error('Expected a mail sender to be configured, found none.')
    await sender.send(mail)
  }

/** What is about no conversation, such as the code to install, is sent whatever anybody says. */
const mayStillSend = async (
  reader: Reader,
  { transcriptOf, answer }: Omit<Effects['send-mail'], 'mail'>,
): Promise<boolean> => {
  const id = answer?.conversationId ?? transcriptOf
  if (id === undefined) return true
  const conversation = (await reader.one('conversation', id)).value
  if (conversation === undefined || conversation.erasedAt !== undefined) return false
  const found = await loadConsent(reader, conversation, await publicMessages(reader, id))
  if (answer === undefined) return !stoppedTranscript(found)
  const confirms = found.confirmation.value?.messageId === answer.messageId
  const kind = confirms ? 'withdrawal-confirmation' : 'service'
  return decideSend({ ledger: found.consent, message: { kind, sentBefore: false } }).outcome === 'allow'
}
