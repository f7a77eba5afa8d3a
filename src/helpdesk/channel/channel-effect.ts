import { kindOf } from '../../inbox/channel-kinds/channel-kinds'
import { own } from '../../shared/json'
import { mayStillSend, withhold } from '../mail/withhold'
import type { EffectHandler } from '../run/effect-handlers'
import { NoHandler } from '../run/no-handler'
import type { Ports } from '../run/ports'
import { createReader } from '../run/reader'

/**
 * Has the host send an answer on its channel, at least once. An answer of a kind that is not registered waits, and is sent
 * when the kind is registered again. An answer is not sent when its receiver stopped the processing meanwhile (C-26).
 */
export const createChannelEffect =
  (ports: Ports): EffectHandler<'send-channel-message'> =>
  async ({ account, payload: answer }) => {
    const reader = createReader(ports.storage, account)
    const [{ value: conversation }, { value: message }] = await Promise.all([
      reader.one('conversation', answer.conversationId),
      reader.one('message', answer.messageId),
    ])
    const to = message?.to?.[0]
    if (conversation === undefined || conversation.erasedAt !== undefined || to === undefined) return
    // The contact of somebody who was erased is gone at once, and the conversation follows by and by.
    const contacts = await reader.present('contact', [conversation.contactId])
    if (conversation.contactId !== null && contacts.length === 0) return
    const kind = kindOf(ports.channels.kinds, conversation.channelKind)
    if (!(await mayStillSend(reader, conversation, kind, { answer })))
      return withhold(ports, account, reader, conversation.id, { answer })
    const host = ports.channels.hosts.get(kind.kind)
    if (host?.send === undefined) throw new NoHandler(`a channel of the kind "${kind.kind}" that sends`)
    const { value: channel } = await reader.one('channel', conversation.channelId)
    if (channel === undefined) throw new Error(`Expected the channel of the conversation, found none.`)
    const from = own(channel, 'address')
    await host.send({
      id: answer.messageId,
      conversationId: conversation.id,
      channelId: channel.id,
      ...(typeof from === 'string' && { from }),
      to,
      text: message?.text ?? '',
      ...(message?.subject !== undefined && { subject: message.subject }),
    })
  }
