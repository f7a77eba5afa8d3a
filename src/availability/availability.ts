import type { BackAt } from './back-at'
import type { ShownReplyTime } from './reply-time'

/** What the visitor sees. `replyTime` is set only while somebody is available, `backAt` only while nobody is. */
export type Availability = {
  /** The chat widget is shown. */
  readonly shown: boolean
  /** `open-conversation`: the visitor has an open chat. `bot`: a bot answers. `available` or `away`: the team. */
  readonly status: 'open-conversation' | 'bot' | 'available' | 'away'
  /** The reply time that the team promises; a text of the admin, or a class that `formatAvailability` words. */
  readonly replyTime?: ShownReplyTime
  /** The text of the away action; set by the admin. */
  readonly awayText?: string
  /** When the team is back. */
  readonly backAt?: BackAt
  /** The assignee of the visitor's open chat, and whether they are shown as available. */
  readonly assignee?: {
    /** The id of the assignee. */
    readonly userId: string
    /** The assignee is shown as available. */
    readonly available: boolean
  }
}

/** Whether the outcome is a yes: the chat widget is shown. */
export const isShown = ({ shown }: Availability): boolean => shown

export const availabilityReasons = [
  'OPEN_CONVERSATION',
  'BOT_OUTSIDE_HOURS',
  'BOT_OVERRIDES_AVAILABILITY',
  'ALWAYS_AVAILABLE',
  'NO_MEMBERS',
  'MEMBER_AVAILABLE',
  'NO_MEMBER_AVAILABLE_HIDDEN',
  'NO_MEMBER_AVAILABLE_MESSAGE',
  'BUSINESS_HOURS_EMPTY',
  'NO_FUTURE_OPENING',
  'WITHIN_HOURS_NOBODY_AVAILABLE',
  'WITHIN_BUSINESS_HOURS',
  'OUTSIDE_HOURS_BACK_AT',
  'OUTSIDE_HOURS_MESSAGE',
  'OUTSIDE_HOURS_HIDDEN',
] as const

export type AvailabilityReason = (typeof availabilityReasons)[number]
