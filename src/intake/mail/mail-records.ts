import type { BlockableSender } from '../../inbox/blocking/block'
import { emailKind } from '../../inbox/channel-kinds/email'
import type { Contact } from '../../inbox/contact'
import { mailDedupeKey } from '../../inbox/mail/dedupe-key'
import { effectiveSender } from '../../inbox/mail/effective-sender'
import type { IncomingMail } from '../../inbox/mail/incoming-mail'
import type { Message } from '../../inbox/message'
import type { EmailChannel } from '../../settings/channel'
import { derivedId } from '../../shared/ids'
import type { Write } from '../decided/write'
import type { MailFacts } from './mail-facts'

export const mailConversationId = (mail: IncomingMail, { inbox }: MailFacts): string =>
  derivedId('c', inbox.id, mailDedupeKey(mail))

/** The stored message, with the name of its source file. */
export const mailMessage = (
  mail: IncomingMail,
  facts: MailFacts,
  conversationId: string,
  contact: Contact | undefined,
): Message => {
  const sender = effectiveSender(mail, [facts.channel.address])
  return {
    id: derivedId('m', 'mail', facts.inbox.id, mailDedupeKey(mail)),
    conversationId,
    by: { kind: 'email', id: contact?.id ?? null },
    at: facts.now,
    text: mail.reply || mail.text,
    ...(mail.reply !== '' && mail.reply !== mail.text && { fullText: mail.text }),
    ...(mail.html !== undefined && { html: mail.html }),
    subject: mail.subject,
    ...(sender && { from: { address: sender.address, ...(sender.name && { name: sender.name }) } }),
    ...(mail.replyTo.length > 0 && { replyTo: mail.replyTo }),
    to: mail.to.map(({ address }) => address),
    ...(mail.messageId !== undefined && { mailId: mail.messageId }),
    ...(mail.attachments.length > 0 && { attachments: mail.attachments }),
    sourceFile: facts.sourceFile,
  }
}

/** The contact of the sender, existing or new. */
export const mailContact = (
  mail: IncomingMail,
  facts: MailFacts,
): { readonly value: Contact; readonly writes: readonly Write[] } | undefined => {
  if (facts.contact) return { value: facts.contact, writes: [] }
  const sender = effectiveSender(mail, [facts.channel.address])
  if (sender === undefined) return undefined
  const { name, address } = sender
  const contact: Contact = {
    id: facts.newContactId,
    ...(name && { name }),
    email: address,
    createdAt: facts.now,
  }
  return {
    value: contact,
    writes: [
      { kind: 'contact', contact },
      { kind: 'contact-address', address, contactId: contact.id },
    ],
  }
}

/** The canonical address of the sender; undefined if the mail has none. */
export const mailSenderAddress = (
  mail: IncomingMail,
  { address }: Pick<EmailChannel, 'address'>,
): string | undefined => effectiveSender(mail, [address])?.address

/**
 * The sender, with every value that a block can name.
 *
 * @throws HelpdeskError `INVALID_INPUT` for a mail of another form.
 */
export const mailSender = (
  mail: IncomingMail,
  { channel, contactAddress }: MailSenderFacts,
): BlockableSender => {
  const address = mailSenderAddress(mail, channel)
  return {
    channelKind: emailKind.kind,
    ...(address !== undefined && { address }),
    ...(contactAddress && { contactId: contactAddress.contactId }),
  }
}

/** The facts that identify the sender of a mail. */
export type MailSenderFacts = Pick<MailFacts, 'channel' | 'contactAddress'>

/**
 * Stores the Message-ID, so that answers to this mail find the conversation. If two mails have one Message-ID, the
 * first keeps it.
 */
export const rememberMailId = (
  { messageId: mailId }: IncomingMail,
  { inbox, sameMailId }: MailFacts,
  { id: messageId, conversationId }: Message,
): readonly Write[] =>
  mailId === undefined || sameMailId !== null
    ? []
    : [{ kind: 'mail-id', inboxId: inbox.id, mailId, conversationId, messageId, ours: false }]
