import type { Instant } from '../shared/instant'
import type { Audience } from './audience'
import type { Senders } from './choose-senders'
import type { Appearance } from './decide-appearance'
import type { EmailCapture } from './email-capture'
import type { UrlRules } from './url-rule'

/** The visitors and pages that a message is for, and its rank among the others. */
export type MessageTargeting = {
  /** Unique within the account. */
  readonly id: string
  /** The name for admins. */
  readonly name: string
  /** The admin published the message; a draft shows to nobody. */
  readonly published: boolean
  /** The chat channel of the message is switched on. */
  readonly channelActive: boolean
  /** The kinds of device. @default every device */
  readonly devices?: readonly Device[]
  /** The visitors. */
  readonly audience: Audience
  /** The pages. @default every page */
  readonly urls?: UrlRules
  /** The position in the inbox's list. The lowest comes first. */
  readonly priority: number
  /** When the message was created, epoch ms. Among equal priorities the earliest comes first. */
  readonly createdAt: Instant
}

/** A targeted message as it is saved: it shows the chat widget of an inbox to certain visitors on certain pages. */
export type TargetedMessageBase = Omit<MessageTargeting, 'channelActive'> & {
  /** The text of the greeting. */
  readonly welcome: string
  /** The people that the message shows as its senders. */
  readonly senders: Senders
  /** When the visitor is asked for an address. */
  readonly emailCapture: EmailCapture
  /** The welcome text is shown next to the launcher without a click. */
  readonly displayByDefault: boolean
  /** The colours and the place of the widget. @default `defaultAppearance` */
  readonly appearance?: Appearance
}

export type Device = 'desktop' | 'tablet' | 'mobile'
