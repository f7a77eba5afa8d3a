import type { MailAddress } from './incoming-mail'

/** A complete mail to send. The adapter adds nothing that is relevant for readers or threading. */
export type OutgoingMail = {
  /** Without angle brackets. The same mail always has the same id, so that a repetition is recognised. */
  readonly messageId: string
  /** The Message-ID of the mail that it answers, without angle brackets. @default none */
  readonly inReplyTo?: string
  /** Message-IDs of the thread, oldest first, without angle brackets. */
  readonly references: readonly string[]
  /** The address of the channel. */
  readonly from: MailAddress
  /** The address for answers, with the reply token as its tag. */
  readonly replyTo: MailAddress
  /** The recipients, each once, canonical. */
  readonly to: readonly MailAddress[]
  /** One line. */
  readonly subject: string
  /** The body as plain text. */
  readonly text: string
  /** The body as sanitised HTML. @default none */
  readonly html?: string
  /** Further headers, such as `Auto-Submitted`. */
  readonly headers: readonly {
    /** The name of the header. */
    readonly name: string
    /** The value, without line breaks. */
    readonly value: string
  }[]
}
