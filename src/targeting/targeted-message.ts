import type { Instant } from '../shared/instant'
import type { Appearance } from './appearance'
import type { Audience } from './audience'
import type { Senders } from './choose-senders'
import type { UrlRules } from './url-rule'

/** The visitors and pages that a message is for, and its rank among the others. */
export interface MessageTargeting {
  readonly id: string
  readonly name: string
  readonly published: boolean
  /** The chat channel of the message is switched on. */
  readonly channelActive: boolean
  /** @default every device */
  readonly devices?: readonly Device[]
  readonly audience: Audience
  /** @default every page */
  readonly urls?: UrlRules
  /** The position in the inbox's list. The lowest comes first. */
  readonly priority: number
  readonly createdAt: Instant
}

/** A targeted message as it is saved: it shows the chat widget of an inbox to certain visitors on certain pages. */
export interface TargetedMessage extends Omit<MessageTargeting, 'channelActive'> {
  readonly welcome: string
  readonly senders: Senders
  readonly emailCapture: EmailCapture
  /** The welcome text is shown next to the launcher without a click. */
  readonly displayByDefault: boolean
  readonly appearance?: Appearance
}

export type Device = 'desktop' | 'tablet' | 'mobile'

/** When a visitor without a known mail address is asked for it. */
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
