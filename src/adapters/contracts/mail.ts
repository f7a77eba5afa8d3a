import type { OutgoingMail } from '../../inbox/mail/outgoing-mail'

/** Sends mail. Rejects when the mail was not accepted; the outbox tries again unless the error is permanent. */
export interface MailSender {
  send(mail: OutgoingMail): Promise<void>
}

/** What a sender rejects with when trying again cannot help, such as an address that does not exist. */
export interface PermanentMailError extends Error {
  readonly permanent: true
}
