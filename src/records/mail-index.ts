import { normalMessageId } from '../inbox/mail/message-ids'
import { derivedId } from '../shared/ids'
import type { Instant } from '../shared/instant'

/** What a Message-ID within an inbox leads to. */
export interface MailId {
  readonly conversationId: string
  readonly messageId: string
  /** Whether we sent it. */
  readonly ours: boolean
}

/** A mail that the contact of its conversation did not write. */
export interface MailSender {
  readonly messageId: string
  readonly conversationId: string
}

/** A mail whose source is kept. */
export interface MailFile extends MailSender {
  readonly file: string
}

/** The id of the record that leads from a Message-ID, however long, to its conversation. */
export const mailIdRecord = (inboxId: string, messageId: string): string =>
  derivedId('mail-id', inboxId, normalMessageId(messageId))

/** Ids of `mail-sender` records begin with the sender, so that all mails of one address are listed together. */
export const mailSenderPrefix = (address: string): string => `${derivedId('sender', address)}/`

/** Ids of `mail-file` records begin with the time of arrival, so that the oldest are listed first. */
export const mailFileId = (at: Instant, messageId: string): string =>
  `${String(at).padStart(16, '0')}/${messageId}`
