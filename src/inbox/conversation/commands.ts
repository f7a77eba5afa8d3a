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
        readonly conversationId: string
        readonly inboxId: string
        readonly channelKind: ChannelKind
        readonly channelId: string
        readonly widgetId?: string
        readonly visitorId?: string
        readonly contactId?: string
        readonly sessionId?: string
        readonly previousId?: string
        readonly botId?: string
        readonly filtered?: ReasonCode
      }
    | {
        readonly type: 'receive'
        readonly messageId: string
        readonly sessionId?: string
        /** Sent by a machine: the message is stored, and nothing else changes. */
        readonly automated?: boolean
      }
    | { readonly type: 'reply'; readonly messageId: string }
    | { readonly type: 'note'; readonly messageId: string }
    | { readonly type: 'bot-message'; readonly messageId: string; readonly epoch: number }
    | { readonly type: 'hand-off'; readonly reason: ReasonCode }
    | { readonly type: 'take-over' }
    | {
        readonly type: 'assign'
        readonly assigneeId: string | null
        readonly teamId?: string | null
        readonly reason: ReasonCode
      }
    | { readonly type: 'close' }
    | { readonly type: 'reopen' }
    | { readonly type: 'filter'; readonly reason: ReasonCode }
    | { readonly type: 'unfilter'; readonly reason: ReasonCode }
    | {
        readonly type: 'link-contact'
        readonly contactId: string
        /** @default EMAIL_CAPTURED */
        readonly reason?: 'IDENTIFIED'
      }
    | { readonly type: 'remove-contact' }
    | {
        readonly type: 'delivery-failed'
        readonly messageId: string
        /** @default BOUNCE */
        readonly reason?: 'BOUNCE' | 'PROCESSING_STOPPED'
      }
    | { readonly type: 'delivered'; readonly messageId: string }
    | { readonly type: 'transcript'; readonly sent: boolean; readonly reason: ReasonCode }
    | {
        readonly type: 'set-fields'
        readonly values: FieldChanges
        /** Of personal fields: their values stay out of the log. */
        readonly personal: FieldChanges
      }
    | {
        readonly type: 'erase'
        readonly reason: ReasonCode
        /** The fields of the host that are not personal. @default none: every value goes */
        readonly keptFields?: readonly string[]
      }
  )

interface CommandBase {
  readonly at: Instant
  readonly by: Actor
}

export type CommandOf<Type extends ConversationCommand['type']> = Extract<ConversationCommand, { type: Type }>
