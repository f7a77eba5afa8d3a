import type { ConsentRule } from '../consent'
import type { RoutingRule } from '../routing'
import type { Instant } from '../shared/instant'
import type { TargetedMessage } from '../targeting'

/** A targeted message as it is saved: whom it is for, and what happens with those who answer it. */
export type Widget = TargetedMessage & {
  readonly type: MessageType
  readonly channelId: string
  readonly routing: RoutingRule
  readonly consent: ConsentRule
  /** Answers first, when it is published. Of a message of the type `bot`. */
  readonly botId?: string
}

/** Whom visitors write to: people, or a bot that hands them on. */
export type MessageType = (typeof messageTypes)[number]

export const messageTypes = ['chat', 'bot'] as const

/** What an admin gives to save a targeted message; what is left out has the default written beside it in the schema. */
export type WidgetInput = Pick<Widget, 'id' | 'name' | 'channelId' | 'welcome'> & Partial<Widget>

/** A message that is being set up. It shows to nobody. */
export type WidgetDraft = {
  /** Of the message that it becomes or replaces. */
  readonly id: string
  /** As it was typed: nothing of it has been checked but its size. */
  readonly setup: Partial<WidgetInput>
  readonly savedAt: Instant
}
