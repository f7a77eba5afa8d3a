import type { BusinessHours } from './business-hours'
import type { PresencePolicy } from './member-status'
import type { ReplyTime } from './reply-time'

/** Decides whether the chat widget of a targeted message is shown, and as available or away (semantics, section 2). */
export type AvailabilityRule = AlwaysRule | StatusRule | HoursRule

/** The team always appears available. */
export type AlwaysRule = {
  readonly mode: 'always'
  readonly replyTime: ReplyTime
}

/** The users whose status counts. */
export type PoolRule = {
  /** All members of the inbox, or only those that the routing rule may choose. @default 'inbox-members' */
  readonly pool?: 'inbox-members' | 'routing-pool'
  /** @default 'ignore' */
  readonly presencePolicy?: PresencePolicy
}

/** Available while at least one user of the pool takes new conversations. */
export type StatusRule = PoolRule & {
  readonly mode: 'status'
  readonly replyTime: ReplyTime
  readonly away: AwayAction
}

/** Available within business hours. The status of the users counts only with `alsoRequireStatus`. */
export type HoursRule = PoolRule & {
  readonly mode: 'hours'
  readonly replyTime: ReplyTime
  readonly hours: BusinessHours
  readonly outside: OutsideAction
  /** Within hours, at least one user of the pool must also be available. This action applies when nobody is. */
  readonly alsoRequireStatus?: AwayAction
  /** Outside hours, a bot is hidden too (V-02). @default false */
  readonly botRespectsHours?: boolean
}

export type AwayAction = AwayMessage | { readonly action: 'hide' }

/** The `text` of a return time is shown when there is no opening within a year (V-10). */
export type OutsideAction = AwayAction | { readonly action: 'return-time'; readonly text?: string }

export type AwayMessage = { readonly action: 'message'; readonly text: string }
