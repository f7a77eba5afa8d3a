import type { OutgoingMail } from '../../inbox/mail/outgoing-mail'

/**
 * Sends mail. Rejects when the server did not accept the mail. The outbox then retries, unless the error is permanent.
 */
export interface MailSender {
  /** Hands one mail to the mail server. Resolves when the server accepted it for all recipients. */
  send(mail: OutgoingMail): Promise<void>
}

/** The error when a retry cannot succeed, such as for an address that does not exist. */
export interface PermanentMailError extends Error {
  readonly permanent: true
}
