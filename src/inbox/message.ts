import type { Instant } from '../shared/instant'
import type { Actor } from './conversation/events'
import type { MailAddress, MailAttachment } from './mail/incoming-mail'

/** The content of a message. Thread entries refer to it by id, so that it can be erased without changing the thread. */
export type Message = {
  readonly id: string
  readonly conversationId: string
  readonly by: Actor
  readonly at: Instant
  readonly text: string
  /** The sanitised HTML of a mail. */
  readonly html?: string
  readonly subject?: string
  /** The whole text of a mail. `text` is without the quoted history. */
  readonly fullText?: string
  readonly from?: MailAddress
  /** The address of `from` as records are named by it, on a channel of a host's kind. */
  readonly addressKey?: string
  readonly to?: readonly string[]
  /** The addresses for answers to a mail, when they differ from `from`. */
  readonly replyTo?: readonly MailAddress[]
  /** The Message-ID of a mail, without angle brackets. */
  readonly mailId?: string
  /** The file with the source of a mail. */
  readonly sourceFile?: string
  readonly attachments?: readonly MailAttachment[]
  /** The files that hold the attachments, in their order, on a channel of a host's kind. */
  readonly files?: readonly string[]
  /** The client's own id of a chat message, so that a client recognises its message. */
  readonly clientId?: string
  /** The page on which a chat message was written. */
  readonly page?: string
  /** Answers that a bot offers. */
  readonly choices?: readonly string[]
}
