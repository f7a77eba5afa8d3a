import type { Instant } from '../../shared/instant'

export interface MailAddress {
  readonly name?: string
  /** As the sender wrote it. Compare only canonical addresses, see `canonicalAddress`. */
  readonly address: string
}

/** A received mail, parsed by an adapter. All of its content is untrusted. */
export interface IncomingMail {
  readonly envelope: {
    /** `null` is the empty return path of bounces and auto-replies. */
    readonly from: string | null
    readonly to: readonly string[]
  }
  /** Message-IDs are always without angle brackets. */
  readonly messageId?: string
  readonly inReplyTo: readonly string[]
  /** Oldest first, as in the header. */
  readonly references: readonly string[]
  /** Absent when the sender cannot be read. */
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
  /** Sanitised: no scripts, style sheets, event handlers or remote content. */
  readonly html?: string
  /** In the order of the mail. Names are in lower case. */
  readonly headers: readonly MailHeader[]
  readonly attachments: readonly MailAttachment[]
  /** Set for a delivery report, with the Message-ID of the undelivered mail if the report has it. */
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
