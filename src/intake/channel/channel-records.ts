import type { Contact } from '../../inbox/contact'
import type { Message } from '../../inbox/message'
import { create, write } from '../../records/known'
import { derivedId } from '../../shared/ids'
import { joinPlans, type Plan } from '../../shared/plan'
import type { ChannelFacts } from './channel-facts'
import type { ChannelMessage } from './channel-message'

/** The id is derived from the provider's id, so that a repetition has the same id. */
const channelMessageId = ({ channelId, providerId }: ChannelMessage): string =>
  derivedId('m', 'channel', channelId, providerId)

/** The name under which each file of a message is stored. */
export const channelFileIds = (message: ChannelMessage): readonly string[] =>
  (message.files ?? []).map((_, index) => `channel/${channelMessageId(message)}/${index}`)

/** The stored message. Its time is never later than now. */
export const channelMessage = (
  message: ChannelMessage,
  { now, addressKey }: ChannelFacts,
  conversationId: string,
  contact: Contact | undefined,
): Message => ({
  id: channelMessageId(message),
  conversationId,
  by: { kind: 'customer', id: contact?.id ?? null },
  at: Math.min(message.at ?? now, now),
  text: message.text,
  from: { address: message.from, ...(message.name !== undefined && { name: message.name }) },
  addressKey,
  ...(message.subject !== undefined && { subject: message.subject }),
  ...(message.html !== undefined && { html: message.html }),
  ...(message.files && {
    attachments: message.files.map(({ name, type, bytes }) => ({ name, type, size: bytes.length })),
    files: channelFileIds(message),
  }),
})

/** The contact of a sender who has none yet. */
export const newContact = (message: ChannelMessage, facts: ChannelFacts): Contact => ({
  id: facts.newContactId,
  ...(message.name !== undefined && { name: message.name }),
  addresses: [facts.addressKey],
  createdAt: facts.now,
})

/**
 * Guards the sender's address: if an erasure commits first, the message is decided again. If the message starts a
 * conversation, it also writes the record, so that the second of two concurrent first messages joins the conversation
 * of the first.
 */
export const guardSender = (
  { addressKey, contactAddress, contact }: ChannelFacts,
  newest: Contact | undefined,
  starts: boolean,
): Partial<Plan> => {
  if (newest !== undefined && contact === undefined) {
    return joinPlans(
      create('contact', newest.id, newest),
      write('contact-address', addressKey, contactAddress, { contactId: newest.id }),
    )
  }
  return starts && contactAddress.value !== undefined
    ? write('contact-address', addressKey, contactAddress, contactAddress.value)
    : { guards: [{ kind: 'contact-address', id: addressKey, version: contactAddress.version }] }
}
