import type { Contact } from '../../inbox/contact'
import { mailDedupeKey } from '../../inbox/mail/dedupe-key'
import { effectiveSender } from '../../inbox/mail/effective-sender'
import type { IncomingMail } from '../../inbox/mail/incoming-mail'
import type { Message } from '../../inbox/message'
import { create } from '../../records/known'
import { mailIdRecord } from '../../records/mail-index'
import { derivedId } from '../../shared/ids'
import { joinPlans, type Plan } from '../../shared/plan'
import type { MailFacts } from './mail-facts'

export const mailConversationId = (mail: IncomingMail, { inbox }: MailFacts): string =>
  derivedId('c', inbox.id, mailDedupeKey(mail))

/** The stored message, with the name of its source file. */
export const mailMessage = (
  mail: IncomingMail,
  facts: MailFacts,
  conversationId: string,
  contact: { readonly value: Contact } | undefined,
): Message => {
  const sender = effectiveSender(mail, [facts.channel.address])
  return {
    id: derivedId('m', 'mail', facts.inbox.id, mailDedupeKey(mail)),
    conversationId,
    by: { kind: 'email', id: contact?.value.id ?? null },
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

/** The contact of the sender, and the plan that creates a new one. */
export const mailContact = (
  mail: IncomingMail,
  facts: MailFacts,
): { readonly value: Contact; readonly plan: Partial<Plan> } | undefined => {
  if (facts.contact) return { value: facts.contact, plan: {} }
  const sender = effectiveSender(mail, [facts.channel.address])
  if (sender === undefined) return undefined
  const contact: Contact = {
    id: facts.newContactId,
    ...(sender.name && { name: sender.name }),
    email: sender.address,
    createdAt: facts.now,
  }
  return {
    value: contact,
    plan: joinPlans(
      create('contact', contact.id, contact),
      create('contact-address', sender.address, { contactId: contact.id }),
    ),
  }
}

/** Guards the sender's address: if an erasure commits first, the mail is decided again as mail of an unknown sender. */
export const guardSender = (mail: IncomingMail, { channel, contactAddress }: MailFacts): Partial<Plan> => {
  const sender = effectiveSender(mail, [channel.address])
  return sender === undefined
    ? {}
    : { guards: [{ kind: 'contact-address', id: sender.address, version: contactAddress.version }] }
}

/**
 * Stores the Message-ID, so that answers to this mail find the conversation. If two mails have one Message-ID, the
 * first keeps it.
 */
export const rememberMailId = (
  mail: IncomingMail,
  facts: MailFacts,
  conversationId: string,
  messageId: string,
): Partial<Plan> =>
  mail.messageId === undefined || facts.sameMailId.value !== undefined
    ? {}
    : create('mail-id', mailIdRecord(facts.inbox.id, mail.messageId), {
        conversationId,
        messageId,
        ours: false,
      })
