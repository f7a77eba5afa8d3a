import type { Instant } from '../../shared/instant'
import type { ReasonCode } from '../../shared/reasons'

/** `chat`, `email`, or the name of a kind that a host registers, such as `acme.sms`. */
export type ChannelKind = string
export type ConversationStatus = 'open' | 'closed'
export type Control = 'human' | 'bot'

/**
 * What a conversation is at this moment: its events, folded. Status, filtered and control are independent axes.
 * It holds no personal data, only names of records that do, so that erasing a person never breaks it.
 */
export type Conversation = {
  readonly id: string
  readonly inboxId: string
  readonly channelKind: ChannelKind
  readonly channelId: string
  /** The targeted message that a chat began at. */
  readonly widgetId: string | null
  readonly status: ConversationStatus
  readonly closedAt: Instant | null
  /** Why it is in Filtered, or `null` when it is not. */
  readonly filtered: ReasonCode | null
  readonly control: Control
  readonly botId: string | null
  /** Grows with each change of control. What a bot says under an older epoch is kept back. */
  readonly epoch: number
  readonly assigneeId: string | null
  readonly teamId: string | null
  readonly visitorId: string | null
  readonly contactId: string | null
  /** Contacts that people removed, so that nothing links them again. */
  readonly removedContactIds: readonly string[]
  /** The visitor's session that wrote last. */
  readonly sessionId: string | null
  /** The conversation that this one goes on from. */
  readonly previousId: string | null
  readonly firstMessageId: string | null
  /** The newest message that the customer can see. */
  readonly latestMessageId: string | null
  readonly customerMessages: number
  /** How often we answered, people and bots. */
  readonly answers: number
  readonly createdAt: Instant
  readonly lastMessageAt: Instant
  /** Since when the customer waits for an answer, or `null`. */
  readonly waitingSince: Instant | null
  /** Since when nothing is left in it of the person it was with. Its log says what happened, and nothing happens any more. */
  readonly erasedAt?: Instant
  /** Sequence number of the newest entry. */
  readonly seq: number
}
