import type { ConsentRule } from '../consent'
import type { RoutingRule } from '../routing'
import type { Instant } from '../shared/instant'
import type { TargetedMessageBase } from '../targeting'

/** A targeted message as it is stored: its audience, and the handling of the conversations that it starts. */
export type TargetedMessage = TargetedMessageBase & {
  /** Who answers first. */
  readonly type: MessageType
  /** The chat channel in which its conversations start. */
  readonly channelId: string
  /** Who gets its new conversations. */
  readonly routing: RoutingRule
  /** The consent that a visitor must give before the first message. */
  readonly consent: ConsentRule
  /** The bot that answers first, if it is published. Only for messages of the type `bot`. */
  readonly botId?: string
}

/** Who answers visitors first: people, or a bot that hands off to them. */
export type MessageType = (typeof messageTypes)[number]

export const messageTypes = ['chat', 'bot'] as const

/** The input of an admin for a targeted message. An omitted property has the default of its comment in the schema. */
export type TargetedMessageInput = Pick<TargetedMessage, 'id' | 'name' | 'channelId' | 'welcome'> &
  Partial<TargetedMessage>

/** A set-up that is not published. No visitor sees it. */
export type TargetedMessageDraft = {
  /** The id of the message that the draft creates or replaces. */
  readonly id: string
  /** The input as the admin typed it. Only its size was checked. */
  readonly setup: Partial<TargetedMessageInput>
  /** When the draft was saved. */
  readonly savedAt: Instant
}
