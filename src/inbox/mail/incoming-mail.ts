import type { Instant } from '../../shared/instant'

export type MailAddress = {
  /** The display name, as the sender wrote it. @default none */
  readonly name?: string
  /** As the sender wrote it. Compare only canonical addresses, see `canonicalAddress`. */
  readonly address: string
}

/** A received mail, parsed by an adapter. All of its content is untrusted. */
export type IncomingMail = {
  /** The addresses of the SMTP transport, which can differ from those in the headers. */
  readonly envelope: {
    /** `null` is the empty return path of bounces and auto-replies. */
    readonly from: string | null
    /** The recipients of the transport (`RCPT TO`). */
    readonly to: readonly string[]
  }
  /** Message-IDs are always without angle brackets. @default the mail has none */
  readonly messageId?: string
  /** The Message-IDs of the header In-Reply-To. */
  readonly inReplyTo: readonly string[]
  /** The Message-IDs of the header References. Oldest first, as in the header. */
  readonly references: readonly string[]
  /** The header From. Absent when the sender cannot be read. */
  readonly from?: MailAddress
  /** The header Reply-To. */
  readonly replyTo: readonly MailAddress[]
  /** The header To. */
  readonly to: readonly MailAddress[]
  /** The header Cc. */
  readonly cc: readonly MailAddress[]
  /** Decoded. Empty when the mail has none. */
  readonly subject: string
  /** The header Date, in epoch milliseconds. Absent when it cannot be read. */
  readonly date?: Instant
  /** The whole body as plain text. */
  readonly text: string
  /** The body without quoted history and signature. */
  readonly reply: string
  /** Sanitised: no scripts, style sheets, event handlers or remote content. */
  readonly html?: string
  /** In the order of the mail. */
  readonly headers: readonly MailHeader[]
  /** In the order of the mail. Their content is in the source. */
  readonly attachments: readonly MailAttachment[]
  /** Set for a delivery report, with the Message-ID of the undelivered mail if the report has it. */
  readonly report?: {
    /** The Message-ID of the mail that was not delivered. @default the report does not have it */
    readonly failedMessageId?: string
  }
  /** SHA-256 of the source, as lower-case hex. */
  readonly sourceDigest: string
}

export type MailHeader = {
  /** In lower case. */
  readonly name: string
  /** Decoded, without line breaks. */
  readonly value: string
}

export type MailAttachment = {
  /** The file name, as the sender wrote it. */
  readonly name: string
  /** The media type, such as `image/png`, as the sender wrote it. */
  readonly type: string
  /** Bytes. */
  readonly size: number
}
