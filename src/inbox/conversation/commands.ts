import type { Instant } from '../../shared/instant'
import type { ReasonCode } from '../../shared/reasons'
import type { ChannelKind } from './conversation'
import type { Actor } from './events'
import type { FieldChanges } from './field-changes'

/**
 * The commands to a conversation. Access is checked before; the conversation decides whether the command is possible.
 */
export type ConversationCommand = CommandBase &
  (
    | {
        readonly type: 'start'
        /** The id of the new conversation, chosen by the caller. */
        readonly conversationId: string
        /** The id of the inbox that the channel belongs to. */
        readonly inboxId: string
        /** The kind of the channel, by name. */
        readonly channelKind: ChannelKind
        /** The id of the channel on which the customer wrote. */
        readonly channelId: string
        /** The id of the targeted message at which a chat starts. @default none */
        readonly widgetId?: string
        /** The id of the browser that wrote. @default none */
        readonly visitorId?: string
        /** The id of the contact. @default the customer is unknown */
        readonly contactId?: string
        /** The id of the browser session, as the chat widget sends it. @default none */
        readonly sessionId?: string
        /** The id of the earlier conversation that this one follows. @default none */
        readonly previousId?: string
        /** The id of the bot that answers first. @default humans answer */
        readonly botId?: string
        /** Why it starts in Filtered, as the mail filter or a block decided. @default it starts in the inbox */
        readonly filtered?: ReasonCode
      }
    | {
        readonly type: 'receive'
        /** The id of the record with the text of the customer. */
        readonly messageId: string
        /** The id of the browser session in which it was written. @default none */
        readonly sessionId?: string
        /** Sent by a machine: the message is stored, and nothing else changes. @default false */
        readonly automated?: boolean
      }
    | {
        readonly type: 'reply'
        /** The id of the record with the text of the answer. */
        readonly messageId: string
      }
    | {
        readonly type: 'note'
        /** The id of the record with the text of the note. */
        readonly messageId: string
      }
    | {
        readonly type: 'bot-message'
        /** The id of the record with the text of the bot. */
        readonly messageId: string
        /** The epoch of the conversation when the bot was asked, a count. */
        readonly epoch: number
      }
    | {
        readonly type: 'hand-off'
        /** The code of the hand-off decision. */
        readonly reason: ReasonCode
      }
    | { readonly type: 'take-over' }
    | {
        readonly type: 'assign'
        /** The id of the user who is responsible from now on, or `null` for nobody. */
        readonly assigneeId: string | null
        /** The id of the team that answers, or that the conversation waits for. @default null */
        readonly teamId?: string | null
        /** The code of the routing decision, or `MANUAL`. */
        readonly reason: ReasonCode
      }
    | { readonly type: 'close' }
    | { readonly type: 'reopen' }
    | {
        readonly type: 'filter'
        /** Why it is filtered: the code of the mail filter, of a block or of a person's act. */
        readonly reason: ReasonCode
      }
    | {
        readonly type: 'unfilter'
        /** Why it returns to the inbox. */
        readonly reason: ReasonCode
      }
    | {
        readonly type: 'link-contact'
        /** The id of the contact that the customer turned out to be. */
        readonly contactId: string
        /** How the contact became known. @default EMAIL_CAPTURED */
        readonly reason?: 'IDENTIFIED'
      }
    | { readonly type: 'remove-contact' }
    | {
        readonly type: 'delivery-failed'
        /** The id of the answer that did not arrive. */
        readonly messageId: string
        /** Why it did not arrive. @default BOUNCE */
        readonly reason?: 'BOUNCE' | 'PROCESSING_STOPPED' | 'SENDING_FAILED'
      }
    | {
        readonly type: 'delivery-delayed'
        /** The id of the answer that could not be sent so far. */
        readonly messageId: string
      }
    | {
        readonly type: 'delivered'
        /** The id of the answer that arrived, as the provider reports. */
        readonly messageId: string
      }
    | {
        readonly type: 'transcript'
        /** Whether the transcript is sent, as the transcript decision said. */
        readonly sent: boolean
        /** The code of the transcript decision. */
        readonly reason: ReasonCode
      }
    | {
        readonly type: 'set-fields'
        /** The new values by the ids of the host's fields that are not personal. */
        readonly values: FieldChanges
        /** The new values of personal fields by id. They stay out of the log. */
        readonly personal: FieldChanges
      }
    | {
        readonly type: 'erase'
        /** Why the person is erased: their request, or retention. */
        readonly reason: ReasonCode
        /** The ids of the host's fields that are not personal. @default none: every value goes */
        readonly keptFields?: readonly string[]
      }
  )

export type CommandBase = {
  /** When the command was given, in epoch ms: the clock of the caller. */
  readonly at: Instant
  /** Who gives the command. The caller has checked who it is and what they may do. */
  readonly by: Actor
}

export type CommandType = ConversationCommand['type']

export type CommandOf<Type extends CommandType> = Extract<ConversationCommand, { type: Type }>
