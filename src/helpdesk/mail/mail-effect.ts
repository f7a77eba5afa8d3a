import { kindOf } from '../../inbox/channel-kinds/channel-kinds'
import type { EffectHandler } from '../run/effect-handlers'
import type { Ports } from '../run/ports'
import { createReader } from '../run/reader'
import { mayStillSend, withhold } from './withhold'

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
      const kind = kindOf(ports.channels.kinds, conversation.channelKind)
      if (!(await mayStillSend(reader, conversation, kind, about)))
        return withhold(ports, account, reader, id, about)
    }
    if (ports.mail === undefined) throw new Error('Expected a mail sender to be configured, found none.')
    await ports.mail.send(mail)
  }
