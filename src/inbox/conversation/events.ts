import type { Instant } from '../../shared/instant'
import type { ReasonCode } from '../../shared/reasons'
import type { ChannelKind, Control } from './conversation'
import type { FieldChanges } from './field-changes'

export const actorKinds = ['agent', 'bot', 'visitor', 'email', 'customer', 'system'] as const

/** Who acted. The caller of the decider says it, after checking who the caller is. */
export type Actor = {
  /** `email`: the sender of a mail. `customer`: who wrote on a channel of a host's kind. `system`: the helpdesk itself. */
  readonly kind: (typeof actorKinds)[number]
  /**
   * The id of a user, bot, visitor or contact. It is `null` for mail of an unknown sender and for the helpdesk itself, and
   * may be `null` for a `customer`.
   */
  readonly id: string | null
}

/** An event of a conversation. Events refer to messages by id; the text is in separate records. */
export type ConversationEvent = EventBase &
  (
    | {
        readonly type: 'Started'
        /** The id of the conversation, chosen by the caller. */
        readonly conversationId: string
        /** The id of the inbox that the channel belongs to. */
        readonly inboxId: string
        /** The kind of the channel, by name. */
        readonly channelKind: ChannelKind
        /** The id of the channel on which the customer wrote. */
        readonly channelId: string
        /** The id of the targeted message at which a chat started, or `null`. */
        readonly widgetId: string | null
        /** The id of the browser that wrote, or `null` for a channel without browsers. */
        readonly visitorId: string | null
        /** The id of the contact, or `null` while the customer is unknown. */
        readonly contactId: string | null
        /** The id of the browser session, as the chat widget sends it, or `null` for a channel without sessions. */
        readonly sessionId: string | null
        /** The id of the earlier conversation that this one follows (I-06), or `null`. */
        readonly previousId: string | null
        /** Who answers first. */
        readonly control: Control
        /** The id of the bot that answers first, or `null`. */
        readonly botId: string | null
        /** Why it starts in Filtered, as the mail filter or a block decided, or `null`. */
        readonly filtered: ReasonCode | null
      }
    | {
        readonly type: 'MessageReceived'
        /** The id of the record with the text of the customer. */
        readonly messageId: string
        /** The id of the browser session in which it was written, or `null`. */
        readonly sessionId: string | null
        /** A machine sent it, as the headers of the mail say. */
        readonly automated: boolean
      }
    | {
        readonly type: 'MessageSent'
        /** The id of the record with the text of the agent or the bot. */
        readonly messageId: string
      }
    | {
        readonly type: 'BotMessageSuppressed'
        /** The id of the record with the text that nobody sees. */
        readonly messageId: string
        /** The epoch for which the bot answered, a count from 1. */
        readonly epoch: number
      }
    | {
        readonly type: 'NoteAdded'
        /** The id of the record with the text of the note. */
        readonly messageId: string
      }
    | {
        readonly type: 'Assigned'
        /** The id of the user who is responsible from now on, or `null` for nobody. */
        readonly assigneeId: string | null
        /** The id of the team that answers, or that the conversation waits for, or `null`. */
        readonly teamId: string | null
      }
    | {
        readonly type: 'ControlChanged'
        /** Who answers from now on. */
        readonly control: Control
        /** The number of this change, a count: one more than before. */
        readonly epoch: number
      }
    | { readonly type: 'Closed' }
    | { readonly type: 'Reopened' }
    | { readonly type: 'Filtered' }
    | { readonly type: 'Unfiltered' }
    | {
        readonly type: 'ContactLinked'
        /** The id of the contact that the customer turned out to be. */
        readonly contactId: string
      }
    | {
        readonly type: 'ContactRemoved'
        /** The id of the contact that a user removed. */
        readonly contactId: string
      }
    | {
        readonly type: 'DeliveryFailed'
        /** The id of the answer that did not arrive. */
        readonly messageId: string
      }
    | {
        readonly type: 'DeliveryDelayed'
        /** The id of the answer that could not be sent so far. Sending is tried again. */
        readonly messageId: string
      }
    | {
        readonly type: 'Delivered'
        /** The id of the answer that arrived, as the provider reports. */
        readonly messageId: string
      }
    | { readonly type: 'TranscriptSent' }
    | { readonly type: 'TranscriptSkipped' }
    | {
        readonly type: 'FieldsChanged'
        /** The new values by the ids of the host's fields, without those of personal fields. */
        readonly values: FieldChanges
        /** The ids of personal fields that changed, without their values. */
        readonly personal: readonly string[]
      }
    | {
        readonly type: 'Erased'
        /** The ids of the host's fields whose values stay. @default none */
        readonly keptFields?: readonly string[]
      }
  )

export type EventBase = {
  /** When it happened, in epoch ms: the time of the command. */
  readonly at: Instant
  /** Who acted: the actor of the command. */
  readonly by: Actor
  /** The reason code of the decision that caused it. */
  readonly reason: ReasonCode
  /** The version of the form of this type, a count. @default 1, which is never written */
  readonly version?: number
}

export type EventType = ConversationEvent['type']

export type EventOf<Type extends EventType> = Extract<ConversationEvent, { type: Type }>

/** An event at its position in the thread. */
export type ThreadEntry = ConversationEvent & {
  /** The position, a count from 1 without gaps: `seq` of the conversation after this event. */
  readonly seq: number
  /** The id of the record that explains the event, if a policy decided, or `null`. */
  readonly decisionId: string | null
}

/** An event without time, actor and version. */
export type EventBody = ConversationEvent extends infer Event
  ? Event extends unknown
    ? Omit<Event, 'at' | 'by' | 'version'>
    : never
  : never
