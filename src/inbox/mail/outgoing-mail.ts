import type { MailAddress } from './incoming-mail'

/** A mail to send, complete: the adapter adds nothing that a reader or a thread could depend on. */
export interface OutgoingMail {
  /** Without angle brackets. The same mail sent twice carries the same id, so that a repetition can be recognised. */
  readonly messageId: string
  readonly inReplyTo?: string
  readonly references: readonly string[]
  readonly from: MailAddress
  readonly replyTo: MailAddress
  readonly to: readonly MailAddress[]
  readonly subject: string
  readonly text: string
  readonly html?: string
  /** Further headers, such as `Auto-Submitted`. */
  readonly headers: readonly { readonly name: string; readonly value: string }[]
}
