import type { MailAddress } from '../inbox/mail/incoming-mail'

/**
 * A summary of the mails of a conversation, so that an act does not read the thread. It contains personal data, so it
 * is a record of its own and is deleted together with the conversation.
 */
export type MailHead = {
  /** Canonical addresses of senders and recipients; at most the newest 1,000. */
  readonly participants: readonly string[]
  /**
   * The sender of the first mail, which a block is about. On a host's channel it has the form of `channelAddress`.
   */
  readonly sender: string | null
  /** The subject of the first mail. */
  readonly subject: string
  /** The newest mail from outside. An answer refers to it. */
  readonly lastInbound: LastInbound | null
  /** Message-IDs of the first mail and the newest ones in both directions, oldest first; at most 50. */
  readonly mailIds: readonly string[]
  /** The contact who wrote the newest mail; `null` when its writer is not a contact. */
  readonly lastWriter: string | null
}

export type LastInbound = {
  readonly mailId?: string
  readonly from?: MailAddress
  readonly replyTo?: readonly MailAddress[]
}
