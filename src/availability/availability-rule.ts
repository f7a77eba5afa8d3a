import type { BusinessHours } from './business-hours'
import type { PresencePolicy } from './member-status'
import type { ReplyTime } from './reply-time'

/** How the chat widget of a targeted message tells visitors whether somebody is there (semantics, section 2). */
export type AvailabilityRule = AlwaysRule | StatusRule | HoursRule

/** The team always appears available. */
export type AlwaysRule = {
  readonly mode: 'always'
  readonly replyTime: ReplyTime
}

/** Whose status counts. */
export type PoolRule = {
  /** The members of the inbox, or those among them whom routing may choose. @default 'inbox-members' */
  readonly pool?: 'inbox-members' | 'routing-pool'
  /** @default 'ignore' */
  readonly presencePolicy?: PresencePolicy
}

/** Available while at least one person of the pool takes new conversations. */
export type StatusRule = PoolRule & {
  readonly mode: 'status'
  readonly replyTime: ReplyTime
  readonly away: AwayAction
}

/** Available within business hours, whatever the people have set, unless `alsoRequireStatus`. */
export type HoursRule = PoolRule & {
  readonly mode: 'hours'
  readonly replyTime: ReplyTime
  readonly hours: BusinessHours
  readonly outside: OutsideAction
  /** Within hours somebody of the pool has to be available too; this happens when nobody is. */
  readonly alsoRequireStatus?: AwayAction
  /** Outside hours a bot does not show either. @default false */
  readonly botRespectsHours?: boolean
}

export type AwayAction = AwayMessage | { readonly action: 'hide' }

/** `text` of a return time shows when no opening is near enough to be named. */
export type OutsideAction = AwayAction | { readonly action: 'return-time'; readonly text?: string }

export type AwayMessage = { readonly action: 'message'; readonly text: string }
