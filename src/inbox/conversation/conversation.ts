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
  /** The id of the conversation. */
  readonly id: string
  /** The id of the inbox whose members may read it. */
  readonly inboxId: string
  /** The kind of its channel, by name. */
  readonly channelKind: ChannelKind
  /** The id of the channel on which it started. */
  readonly channelId: string
  /** The id of the targeted message at which the chat started, or `null`. */
  readonly widgetId: string | null
  /** Whether it waits for work. Closing and reopening change it. */
  readonly status: ConversationStatus
  /** Since when it has been closed, in epoch ms; `null` exactly while it is open. */
  readonly closedAt: Instant | null
  /** The reason why it is in Filtered, or `null`. */
  readonly filtered: ReasonCode | null
  /** Who answers now. */
  readonly control: Control
  /** The id of the bot that answered first, or `null`. It stays when a human takes over. */
  readonly botId: string | null
  /** A count from 1 that grows with each change of control. A bot message from an older epoch is suppressed (B-08). */
  readonly epoch: number
  /** The id of the user who is responsible, or `null`. */
  readonly assigneeId: string | null
  /** The id of the team that answers, or that the conversation waits for, or `null`. */
  readonly teamId: string | null
  /** The id of the customer's browser, or `null`. */
  readonly visitorId: string | null
  /** The id of the customer's contact, or `null` while the customer is unknown. */
  readonly contactId: string | null
  /** Ids of contacts that a user removed. They are never linked again (I-12). */
  readonly removedContactIds: readonly string[]
  /** The id of the browser session of the last visitor message, or `null`. */
  readonly sessionId: string | null
  /** The id of the earlier conversation that this one follows (I-06), or `null`. */
  readonly previousId: string | null
  /** The id of the first message that the customer can see, or `null` before it. */
  readonly firstMessageId: string | null
  /** The id of the newest message that the customer can see, or `null` before the first. */
  readonly latestMessageId: string | null
  /** The number of messages of the customer, those of machines included. */
  readonly customerMessages: number
  /** The number of answers of agents and bots. Suppressed messages do not count. */
  readonly answers: number
  /** When it started, in epoch ms. */
  readonly createdAt: Instant
  /** The time of the newest message that the customer can see, in epoch ms; `createdAt` before the first. */
  readonly lastMessageAt: Instant
  /** Since when the customer has been waiting for an answer, in epoch ms, or `null`. */
  readonly waitingSince: Instant | null
  /**
   * When the person was erased, in epoch ms. The log of events is kept, and the conversation accepts no further commands.
   */
  readonly erasedAt?: Instant
  /** Values of the host's own fields by id. Values of personal fields are here and in no log. */
  readonly fields?: FieldValues
  /** The position of the newest entry of its thread: the number of its events. */
  readonly seq: number
}
