import type { Instant } from '../../shared/instant'
import type { ReasonCode } from '../../shared/reasons'
import type { ChannelKind } from './conversation'
import type { Actor } from './events'

/** What can be asked of a conversation. Access is decided before; the conversation decides whether it applies. */
export type ConversationCommand = Asked &
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
        /** Sent by a machine: it is kept and moves nothing. */
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
    | { readonly type: 'erase'; readonly reason: ReasonCode }
  )

interface Asked {
  readonly at: Instant
  readonly by: Actor
}

export type CommandOf<Type extends ConversationCommand['type']> = Extract<ConversationCommand, { type: Type }>
