import { normalMessageId } from '../inbox/mail/message-ids'
import { derivedId } from '../shared/ids'
import type { Instant } from '../shared/instant'

/** The message that a Message-ID belongs to, within one inbox. */
export interface MailId {
  readonly conversationId: string
  readonly messageId: string
  /** Whether the helpdesk sent the mail. */
  readonly ours: boolean
}

/** A mail whose sender is not the contact of its conversation. */
export interface MailOfSender {
  readonly messageId: string
  readonly conversationId: string
}

/** A mail whose source file is stored. */
export interface MailFile extends MailOfSender {
  readonly file: string
}

/** The id of the record for a Message-ID. It has a fixed length, however long the Message-ID is. */
export const mailIdRecord = (inboxId: string, messageId: string): string =>
  derivedId('mail-id', inboxId, normalMessageId(messageId))

/** Ids of `mail-sender` records begin with the sender, so that all mails of one address are listed together. */
export const mailSenderPrefix = (address: string): string => `${derivedId('sender', address)}/`

/** Ids of `mail-file` records begin with the time of arrival, so that the oldest are listed first. */
export const mailFileId = (at: Instant, messageId: string): string =>
  `${String(at).padStart(16, '0')}/${messageId}`
