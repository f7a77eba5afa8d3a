import type { Instant } from '../../shared/instant'
import type { ReasonCode } from '../../shared/reasons'
import type { ChannelKind, Control } from './conversation'

/**
 * Who did it. `id` names a user, a bot, a visitor or a contact; mail from somebody unknown has none, and neither has a
 * `customer`, who wrote on a channel of a host's kind.
 */
export type Actor = {
  readonly kind: 'agent' | 'bot' | 'visitor' | 'email' | 'customer' | 'system'
  readonly id: string | null
}

/** What can happen to a conversation. Messages are named; their text lives in records of their own. */
export type ConversationEvent = Happened &
  (
    | {
        readonly type: 'Started'
        readonly conversationId: string
        readonly inboxId: string
        readonly channelKind: ChannelKind
        readonly channelId: string
        readonly widgetId: string | null
        readonly visitorId: string | null
        readonly contactId: string | null
        readonly sessionId: string | null
        readonly previousId: string | null
        readonly control: Control
        readonly botId: string | null
        readonly filtered: ReasonCode | null
      }
    | {
        readonly type: 'MessageReceived'
        readonly messageId: string
        readonly sessionId: string | null
        readonly automated: boolean
      }
    | { readonly type: 'MessageSent'; readonly messageId: string }
    | { readonly type: 'BotMessageSuppressed'; readonly messageId: string; readonly epoch: number }
    | { readonly type: 'NoteAdded'; readonly messageId: string }
    | { readonly type: 'Assigned'; readonly assigneeId: string | null; readonly teamId: string | null }
    | { readonly type: 'ControlChanged'; readonly control: Control; readonly epoch: number }
    | { readonly type: 'Closed' }
    | { readonly type: 'Reopened' }
    | { readonly type: 'Filtered' }
    | { readonly type: 'Unfiltered' }
    | { readonly type: 'ContactLinked'; readonly contactId: string }
    | { readonly type: 'ContactRemoved'; readonly contactId: string }
    | { readonly type: 'DeliveryFailed'; readonly messageId: string }
    | { readonly type: 'Delivered'; readonly messageId: string }
    | { readonly type: 'TranscriptSent' }
    | { readonly type: 'TranscriptSkipped' }
    | { readonly type: 'Erased' }
  )

interface Happened {
  readonly at: Instant
  readonly by: Actor
  /** The code of the decision behind it. */
  readonly reason: ReasonCode
}

/** An event in its place in the thread. `decisionId` names the record that explains it, where a policy decided. */
export type ThreadEntry = ConversationEvent & { readonly seq: number; readonly decisionId: string | null }

/** What an event is made of before it is known when and by whom. */
export type EventBody = ConversationEvent extends infer Event
  ? Event extends unknown
    ? Omit<Event, 'at' | 'by'>
    : never
  : never
