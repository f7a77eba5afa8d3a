import type { Instant } from '../../shared/instant'
import type { ReasonCode } from '../../shared/reasons'
import type { FieldValues } from '../conversation-fields'

/** `chat`, `email`, or the name of a kind that a host registers, such as `acme.sms`. */
export type ChannelKind = string
export type ConversationStatus = 'open' | 'closed'
export type Control = 'human' | 'bot'

/**
 * The current state of a conversation, computed from its events. Status, filtered and control are independent of each
 * other. Except for values of personal fields it has no personal data, only ids of records with personal data, so that an
 * erasure never breaks it.
 */
export type Conversation = {
  readonly id: string
  readonly inboxId: string
  readonly channelKind: ChannelKind
  readonly channelId: string
  /** The targeted message at which the chat started. */
  readonly widgetId: string | null
  readonly status: ConversationStatus
  readonly closedAt: Instant | null
  /** The reason why it is in Filtered, or `null`. */
  readonly filtered: ReasonCode | null
  readonly control: Control
  readonly botId: string | null
  /** Grows with each change of control. A bot message from an older epoch is suppressed (B-08). */
  readonly epoch: number
  readonly assigneeId: string | null
  readonly teamId: string | null
  readonly visitorId: string | null
  readonly contactId: string | null
  /** Contacts that a user removed. They are never linked again (I-12). */
  readonly removedContactIds: readonly string[]
  /** The browser session of the last visitor message. */
  readonly sessionId: string | null
  /** The earlier conversation that this one follows (I-06). */
  readonly previousId: string | null
  readonly firstMessageId: string | null
  /** The newest message that the customer can see. */
  readonly latestMessageId: string | null
  readonly customerMessages: number
  /** The number of answers of agents and bots. Suppressed messages do not count. */
  readonly answers: number
  readonly createdAt: Instant
  readonly lastMessageAt: Instant
  /** Since when the customer has been waiting for an answer, or `null`. */
  readonly waitingSince: Instant | null
  /** When the person was erased. The log of events is kept, and the conversation accepts no further commands. */
  readonly erasedAt?: Instant
  /** Values of the host's own fields. Values of personal fields are here and in no log. */
  readonly fields?: FieldValues
  /** The sequence number of the newest entry. */
  readonly seq: number
}
