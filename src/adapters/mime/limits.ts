export interface MailLimits {
  /** A larger source is refused. @default 26_214_400 */
  readonly sourceBytes: number
  /** Characters of `text`; the rest is cut. @default 500_000 */
  readonly textLength: number
  /** Characters of data URLs in `html`, for images the mail carries; 0 shows none. @default 1_048_576 */
  readonly inlineImageBytes: number
}

/** Far above what people send, far below what hurts: a mail beyond one of these is cut, never refused, except by `sourceBytes`. */
export const defaultLimits: MailLimits = {
  sourceBytes: 25 * 1024 * 1024,
  textLength: 500_000,
  inlineImageBytes: 1024 * 1024,
}

/** What no host has a reason to change. Lengths are in characters. */
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
  /** Lines of a source; a base64 attachment of 25 MB has a third of a million. */
  lines: 500_000,
  /** Lines that start as a part boundary does. */
  parts: 5_000,
  headerBytes: 1024 * 1024,
  /** What is read of a source too broken, or too hostile, to be taken apart. */
  headerBlockBytes: 128 * 1024,
  htmlLength: 1_000_000,
  htmlTags: 40_000,
  htmlDepth: 500,
} as const
