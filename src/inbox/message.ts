import type { Instant } from '../shared/instant'
import type { Actor } from './conversation/events'

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
  readonly from?: { readonly name?: string; readonly address: string }
  readonly to?: readonly string[]
  /** The Message-ID of a mail, without angle brackets. */
  readonly mailId?: string
  /** The file that holds the source of a mail. */
  readonly sourceFile?: string
  readonly attachments?: readonly { readonly name: string; readonly type: string; readonly size: number }[]
  /** The sender's own id of a chat message, so that a client knows its message again. */
  readonly clientId?: string
  /** The page on which a chat message was written. */
  readonly page?: string
  /** Offered answers of a bot. */
  readonly choices?: readonly string[]
}
