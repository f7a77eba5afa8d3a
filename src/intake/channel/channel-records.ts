import type { BlockableSender } from '../../inbox/blocking/block'
import type { Contact } from '../../inbox/contact'
import type { Message } from '../../inbox/message'
import { derivedId } from '../../shared/ids'
import type { Write } from '../decided/write'
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

/** The sender, with every value that a block can name. */
export const channelSender = ({
  channel,
  addressKey,
  contactAddress,
}: Pick<ChannelFacts, 'channel' | 'addressKey' | 'contactAddress'>): BlockableSender => ({
  channelKind: channel.kind,
  address: addressKey,
  ...(contactAddress && { contactId: contactAddress.contactId }),
})

/**
 * The contact of a sender who has none yet. A message that starts a conversation also writes the address of a known
 * sender, so that the second of two concurrent first messages joins the conversation of the first.
 */
export const senderWrites = (
  { addressKey: address, contactAddress, contact }: ChannelFacts,
  newest: Contact | undefined,
  starts: boolean,
): readonly Write[] => {
  if (newest !== undefined && contact === undefined) {
    return [
      { kind: 'contact', contact: newest },
      { kind: 'contact-address', address, contactId: newest.id },
    ]
  }
  return starts && contactAddress !== null
    ? [{ kind: 'contact-address', address, contactId: contactAddress.contactId }]
    : []
}
