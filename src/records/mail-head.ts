import type { MailAddress } from '../inbox/mail/incoming-mail'

/**
 * What an act needs to know of the mails of a conversation, so that it does not read the thread. It names people, so it
 * is kept beside the conversation and goes with them.
 */
export type MailHead = {
  /** Canonical addresses of people who wrote or were written to, the newest 1,000. */
  readonly participants: readonly string[]
  /** The address of the first mail, which a block is about; on a host's channel as `channelAddress` writes it. */
  readonly sender: string | null
  /** The subject of the first mail. */
  readonly subject: string
  /** The newest mail that arrived, which an answer refers to. */
  readonly lastInbound: LastInbound | null
  /** Message-IDs of the first mail and the newest ones in both directions, oldest first; at most 50. */
  readonly mailIds: readonly string[]
  /** The contact that wrote the newest mail, or `null` when no contact did. */
  readonly lastWriter: string | null
}

type LastInbound = {
  readonly mailId?: string
  readonly from?: MailAddress
  readonly replyTo?: readonly MailAddress[]
}
