import { kindOf } from '../../inbox/channel-kinds/channel-kinds'
import type { Effects } from '../../records/effects'
import type { EffectHandler, Trouble, TroubleReports } from '../run/effect-handlers'
import { NoHandler } from '../run/no-handler'
import type { Ports } from '../run/ports'
import { createReader } from '../run/reader'
import { recordSending, recordTranscript } from './record-sending'
import { mayStillSend, withhold } from './withhold'

/**
 * Sends a mail. Without a configured sender it waits in the outbox until there is one. It is not sent if the receiver
 * stopped the processing in the meantime, and the thread records this (C-26, I-10).
 */
export const createMailEffect =
  (ports: Ports): EffectHandler<'send-mail'> =>
  async ({ account, payload }, { signal }) => {
    const { mail, ...about } = payload
    const id = about.answer?.conversationId ?? about.transcriptOf
    // Mail without a conversation, such as the installation code, needs no consent.
    if (id !== undefined) {
      const reader = createReader(ports.storage, account)
      const conversation = (await reader.one('conversation', id)).value
      if (conversation === undefined || conversation.erasedAt !== undefined) return
      const kind = kindOf(ports.channels.kinds, conversation.channelKind)
      if (!(await mayStillSend(reader, conversation, kind, about))) {
        await withhold(ports, account, id, about)
        return
      }
    }
    if (ports.mail === undefined) throw new NoHandler('a mail sender to be configured')
    await ports.mail.send(mail, { signal })
    return () => recordMail(ports, account, about, 'sent')
  }

/** Tells the thread about a mail that is delayed or was given up. */
export const createMailReport =
  (ports: Ports): NonNullable<TroubleReports['send-mail']> =>
  ({ account, payload: { mail: _, ...about } }, trouble) =>
    recordMail(ports, account, about, trouble)

const recordMail = async (
  ports: Ports,
  account: string,
  { answer, transcriptOf }: Omit<Effects['send-mail'], 'mail'>,
  state: 'sent' | Trouble,
): Promise<void> => {
  if (answer !== undefined) await recordSending(ports, account, answer, state)
  if (transcriptOf !== undefined) await recordTranscript(ports, account, transcriptOf, state)
}
