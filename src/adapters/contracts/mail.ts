import type { OutgoingMail } from '../../inbox/mail/outgoing-mail'

/**
 * Sends mail. Rejects when the server did not accept the mail. The outbox then retries, unless the error is permanent.
 */
export interface MailSender {
  /**
   * Hands one mail to the mail server. Resolves when the server accepted it for all recipients. `signal` aborts when the
   * worker gives up this attempt; a mail that is sent afterwards may arrive twice, with the same Message-ID.
   */
  send(mail: OutgoingMail, attempt?: SendingAttempt): Promise<void>
}

/** The error when a retry cannot succeed, such as for an address that does not exist. */
export interface PermanentMailError extends Error {
  readonly permanent: true
}

/** One attempt to send a mail or an answer. */
export interface SendingAttempt {
  /** Aborts when the time limit has passed, or when another worker has taken the work. */
  readonly signal: AbortSignal
}
