import type { Instant } from '../shared/instant'
import type { Appearance } from './appearance'
import type { Audience } from './audience'
import type { Senders } from './choose-senders'
import type { UrlRules } from './url-rule'

/** Who a message is for, and where it stands among the others. */
export interface MessageTargeting {
  readonly id: string
  readonly name: string
  readonly published: boolean
  /** The chat channel that the message belongs to is switched on. */
  readonly channelActive: boolean
  /** @default every device */
  readonly devices?: readonly Device[]
  readonly audience: Audience
  /** @default every page */
  readonly urls?: UrlRules
  /** The position in the inbox's list: the lowest comes first. */
  readonly priority: number
  readonly createdAt: Instant
}

/** A chat widget as one inbox shows it to some visitors on some pages, as it is saved. */
export interface TargetedMessage extends Omit<MessageTargeting, 'channelActive'> {
  readonly welcome: string
  readonly senders: Senders
  readonly emailCapture: EmailCapture
  /** The welcome shows beside the launcher by itself. */
  readonly displayByDefault: boolean
  readonly appearance?: Appearance
}

export type Device = 'desktop' | 'tablet' | 'mobile'

/** When a visitor whose address is not known is asked for it. */
export type EmailCapture =
  | { readonly when: 'never' }
  | {
      readonly when: 'before_first_message' | 'after_first_message' | 'when_unavailable'
      readonly prompt: string
    }
  | {
      readonly when: 'after_delay'
      /** Milliseconds after the first message, at most a day. */
      readonly delay: number
      readonly prompt: string
    }
