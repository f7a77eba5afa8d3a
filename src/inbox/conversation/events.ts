import type { Instant } from '../../shared/instant'
import type { ReasonCode } from '../../shared/reasons'
import type { ChannelKind, Control } from './conversation'
import type { FieldChanges } from './field-changes'

/**
 * Who acted. `id` is the id of a user, bot, visitor or contact; it is `null` for mail of an unknown sender, and may be
 * `null` for a `customer`, who wrote on a channel of a host's kind.
 */
export type Actor = {
  readonly kind: 'agent' | 'bot' | 'visitor' | 'email' | 'customer' | 'system'
  readonly id: string | null
}

/** An event of a conversation. Events refer to messages by id; the text is in separate records. */
export type ConversationEvent = EventBase &
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
    | {
        readonly type: 'FieldsChanged'
        readonly values: FieldChanges
        /** Personal fields that changed, without their values. */
        readonly personal: readonly string[]
      }
    | { readonly type: 'Erased'; readonly keptFields?: readonly string[] }
  )

interface EventBase {
  readonly at: Instant
  readonly by: Actor
  /** The reason code of the decision that caused it. */
  readonly reason: ReasonCode
}

/** An event at its position in the thread. `decisionId` is the record that explains it, if a policy decided. */
export type ThreadEntry = ConversationEvent & { readonly seq: number; readonly decisionId: string | null }

/** An event without time and actor. */
export type EventBody = ConversationEvent extends infer Event
  ? Event extends unknown
    ? Omit<Event, 'at' | 'by'>
    : never
  : never
