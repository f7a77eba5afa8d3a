import { kindOf } from '../../inbox/channel-kinds/channel-kinds'
import type { EffectHandler } from '../run/effect-handlers'
import type { Ports } from '../run/ports'
import { createReader } from '../run/reader'
import { mayStillSend, withhold } from './withhold'

/**
 * Sends a mail. Without a configured sender it waits in the outbox and is retried. It is not sent if the receiver
 * stopped the processing in the meantime, and the thread records this (C-26, I-10).
 */
export const createMailEffect =
  (ports: Ports): EffectHandler<'send-mail'> =>
  async ({ account, payload }) => {
    const { mail, ...about } = payload
    const id = about.answer?.conversationId ?? about.transcriptOf
    // Mail without a conversation, such as the installation code, needs no consent.
    if (id !== undefined) {
      const reader = createReader(ports.storage, account)
      const conversation = (await reader.one('conversation', id)).value
      if (conversation === undefined || conversation.erasedAt !== undefined) return
      const kind = kindOf(ports.channels.kinds, conversation.channelKind)
      if (!(await mayStillSend(reader, conversation, kind, about))) return withhold(ports, account, id, about)
    }
    if (ports.mail === undefined) throw new Error('Expected a mail sender to be configured, found none.')
    await ports.mail.send(mail)
  }
