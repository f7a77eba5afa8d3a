export interface MailLimits {
  /** A larger source is refused. @default 26_214_400 */
  readonly sourceBytes: number
  /** Maximum characters of `text`; longer text is cut. @default 500_000 */
  readonly textLength: number
  /** Maximum characters of data URLs in `html`, for images in the mail; 0 shows no images. @default 1_048_576 */
  readonly inlineImageBytes: number
}

/**
 * Far larger than normal mails, and small enough to process quickly. A mail above a limit is cut; only a mail above
 * `sourceBytes` is refused.
 */
export const defaultLimits: MailLimits = {
  sourceBytes: 25 * 1024 * 1024,
  textLength: 500_000,
  inlineImageBytes: 1024 * 1024,
}

/** Limits that a host never needs to change. Lengths are in characters. */
export const bounds = {
  headers: 500,
  headerName: 100,
  headerValue: 8_000,
  subject: 998,
  messageId: 998,
  references: 100,
  addresses: 100,
  address: 320,
  name: 200,
  attachments: 500,
  attachmentName: 255,
  /** Lines of a source. For comparison: a base64 attachment of 25 MB has about 330,000. */
  lines: 500_000,
  /** Lines that look like a part boundary. */
  parts: 5_000,
  headerBytes: 1024 * 1024,
  /** How much is read when a source is too broken or too hostile to parse. */
  headerBlockBytes: 128 * 1024,
  htmlLength: 1_000_000,
  htmlTags: 40_000,
  htmlDepth: 500,
} as const
