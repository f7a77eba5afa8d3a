import { kindOf } from '../../inbox/channel-kinds/channel-kinds'
import { own } from '../../shared/json'
import { recordSending } from '../mail/record-sending'
import { mayStillSend, withhold } from '../mail/withhold'
import type { EffectHandler, TroubleReports } from '../run/effect-handlers'
import { NoHandler } from '../run/no-handler'
import type { Ports } from '../run/ports'
import { createReader } from '../run/reader'

/**
 * Sends an answer through the host's channel, at least once. If the kind is not registered, the answer waits until it is
 * registered again. It is not sent if the receiver stopped the processing in the meantime (C-26).
 */
export const createChannelEffect =
  (ports: Ports): EffectHandler<'send-channel-message'> =>
  async ({ account, payload: answer }, { signal }) => {
    const reader = createReader(ports.storage, account)
    const [{ value: conversation }, { value: message }] = await Promise.all([
      reader.one('conversation', answer.conversationId),
      reader.one('message', answer.messageId),
    ])
    const to = message?.to?.[0]
    if (conversation === undefined || conversation.erasedAt !== undefined || to === undefined) return
    // An erasure deletes the contact first and the conversation later, so the contact is checked.
    const contacts = await reader.present('contact', [conversation.contactId])
    if (conversation.contactId !== null && contacts.length === 0) return
    const kind = kindOf(ports.channels.kinds, conversation.channelKind)
    if (!(await mayStillSend(reader, conversation, kind, { answer }))) {
      await withhold(ports, account, conversation.id, { answer })
      return
    }
    const host = ports.channels.hosts.get(kind.kind)
    if (host?.send === undefined) throw new NoHandler(`a channel of the kind "${kind.kind}" that sends`)
    const { value: channel } = await reader.one('channel', conversation.channelId)
    if (channel === undefined) throw new Error(`Expected the channel of the conversation, found none.`)
    const from = own(channel, 'address')
    const outgoing = {
      id: answer.messageId,
      conversationId: conversation.id,
      channelId: channel.id,
      ...(typeof from === 'string' && { from }),
      to,
      text: message?.text ?? '',
      ...(message?.subject !== undefined && { subject: message.subject }),
    }
    await host.send(outgoing, { signal })
    return () => recordSending(ports, account, answer, 'sent')
  }

/** Tells the thread about an answer that is delayed or was given up. */
export const createChannelReport =
  (ports: Ports): NonNullable<TroubleReports['send-channel-message']> =>
  ({ account, payload: answer }, trouble) =>
    recordSending(ports, account, answer, trouble)
