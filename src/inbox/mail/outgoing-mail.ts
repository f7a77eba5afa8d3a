import type { MailAddress } from './incoming-mail'

/** A complete mail to send. The adapter adds nothing that is relevant for readers or threading. */
export interface OutgoingMail {
  /** Without angle brackets. The same mail always has the same id, so that a repetition is recognised. */
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
