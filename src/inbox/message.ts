import type { Instant } from '../shared/instant'
import type { Actor } from './conversation/events'
import type { MailAddress, MailAttachment } from './mail/incoming-mail'

/** What somebody wrote. Thread entries name it; erasing it leaves the thread whole. */
export type Message = {
  readonly id: string
  readonly conversationId: string
  readonly by: Actor
  readonly at: Instant
  readonly text: string
  /** Cleaned, of a mail. */
  readonly html?: string
  readonly subject?: string
  /** The whole text of a mail whose quoted history `text` leaves out. */
  readonly fullText?: string
  readonly from?: MailAddress
  /** The address of `from` as records are named by it, on a channel of a host's kind. */
  readonly addressKey?: string
  readonly to?: readonly string[]
  /** Where the writer of a mail wants answers to go, when that is not `from`. */
  readonly replyTo?: readonly MailAddress[]
  /** The Message-ID of a mail, without angle brackets. */
  readonly mailId?: string
  /** The file that holds the source of a mail. */
  readonly sourceFile?: string
  readonly attachments?: readonly MailAttachment[]
  /** The files that hold the attachments, in their order, on a channel of a host's kind. */
  readonly files?: readonly string[]
  /** The sender's own id of a chat message, so that a client knows its message again. */
  readonly clientId?: string
  /** The page on which a chat message was written. */
  readonly page?: string
  /** Offered answers of a bot. */
  readonly choices?: readonly string[]
}
