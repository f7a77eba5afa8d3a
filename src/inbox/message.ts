import type { Instant } from '../shared/instant'
import type { Actor } from './conversation/events'
import type { MailAddress, MailAttachment } from './mail/incoming-mail'

/** The content of a message. Thread entries refer to it by id, so that it can be erased without changing the thread. */
export type Message = {
  /** The id of the record, derived from the message that came in. */
  readonly id: string
  /** The conversation that it belongs to. */
  readonly conversationId: string
  /** The writer. */
  readonly by: Actor
  /** When the helpdesk received or sent it, in epoch milliseconds. */
  readonly at: Instant
  /** The body as plain text; of a mail without the quoted history. */
  readonly text: string
  /** The sanitised HTML of a mail. */
  readonly html?: string
  /** The subject, on a kind of channel with subjects. */
  readonly subject?: string
  /** The whole text of a mail. `text` is without the quoted history. */
  readonly fullText?: string
  /** The sender, as the adapter read it. */
  readonly from?: MailAddress
  /** The address of `from` as records are named by it, on a channel of a host's kind. */
  readonly addressKey?: string
  /**
   * How far the sending of an answer is. Absent on messages that are not sent outside of the chat widget, and on messages of
   * older builds.
   */
  readonly delivery?: MessageDelivery
  /** The addresses of the recipients, as the sender wrote them. */
  readonly to?: readonly string[]
  /** The addresses for answers to a mail, when they differ from `from`. */
  readonly replyTo?: readonly MailAddress[]
  /** The Message-ID of a mail, without angle brackets. */
  readonly mailId?: string
  /** The file with the source of a mail. */
  readonly sourceFile?: string
  /** The attachments, in the order of the message. */
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

/**
 * `waiting`: in the outbox. `delayed`: failed for an hour, and is tried again. `sent`: the mail server or the provider
 * accepted it. `delivered`: the provider reported its arrival. `failed`: given up, withheld, or reported as undelivered.
 */
export type MessageDelivery = 'waiting' | 'delayed' | 'sent' | 'delivered' | 'failed'
