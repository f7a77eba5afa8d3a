import type { Instant } from '../../shared/instant'

export interface MailAddress {
  readonly name?: string
  /** As it was written. Compare canonical addresses, see `canonicalAddress`. */
  readonly address: string
}

/** A mail that arrived, parsed by an adapter into our words. Nothing in it is trusted. */
export interface IncomingMail {
  readonly envelope: {
    /** `null` is the empty return path of bounces and auto-replies. */
    readonly from: string | null
    readonly to: readonly string[]
  }
  /** Message ids stand without angle brackets everywhere. */
  readonly messageId?: string
  readonly inReplyTo: readonly string[]
  /** Oldest first, as in the header. */
  readonly references: readonly string[]
  /** Absent when no sender can be read. */
  readonly from?: MailAddress
  readonly replyTo: readonly MailAddress[]
  readonly to: readonly MailAddress[]
  readonly cc: readonly MailAddress[]
  readonly subject: string
  readonly date?: Instant
  /** The whole body as plain text. */
  readonly text: string
  /** The body without quoted history and signature. */
  readonly reply: string
  /** Cleaned: no script, no style sheet, no event handler, no remote content. */
  readonly html?: string
  /** In order; names in lower case. */
  readonly headers: readonly MailHeader[]
  readonly attachments: readonly MailAttachment[]
  /** Set when the mail is a delivery report: the message that could not be delivered, where the report says so. */
  readonly report?: { readonly failedMessageId?: string }
  /** SHA-256 of the source, as lower-case hex. */
  readonly sourceDigest: string
}

export interface MailHeader {
  readonly name: string
  readonly value: string
}

export interface MailAttachment {
  readonly name: string
  readonly type: string
  /** Bytes. */
  readonly size: number
}
