import type { BlockableSender } from '../../inbox/blocking/block'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { MailHead } from '../../records/mail-head'

/** The customer of a conversation, with every value that a block can name. */
export const senderOf = (
  { channelKind, visitorId, contactId }: Conversation,
  { sender }: Pick<MailHead, 'sender'>,
): BlockableSender => ({
  channelKind,
  ...(visitorId !== null && { visitorId }),
  ...(contactId !== null && { contactId }),
  ...(sender !== null && { address: sender }),
})
