import type { BusinessHours } from './business-hours'
import type { PresencePolicy } from './member-status'
import type { ReplyTime } from './reply-time'

/** Decides whether the chat widget of a targeted message is shown, and as available or away (semantics, section 2). */
export type AvailabilityRule = AlwaysRule | StatusRule | HoursRule

/** The team always appears available. */
export type AlwaysRule = {
  readonly mode: 'always'
  /** The reply time that visitors see; set by an admin. */
  readonly replyTime: ReplyTime
}

/** The users whose status counts. */
export type PoolRule = {
  /** All members of the inbox, or only those that the routing rule may choose. @default 'inbox-members' */
  readonly pool?: 'inbox-members' | 'routing-pool'
  /** Whether a user needs an open window to count as available. @default 'ignore' */
  readonly presencePolicy?: PresencePolicy
}

/** Available while at least one user of the pool takes new conversations. */
export type StatusRule = PoolRule & {
  readonly mode: 'status'
  /** The reply time that visitors see while somebody is available; set by an admin. */
  readonly replyTime: ReplyTime
  /** What happens while nobody is available. */
  readonly away: AwayAction
}

/** Available within business hours. The status of the users counts only with `alsoRequireStatus`. */
export type HoursRule = PoolRule & {
  readonly mode: 'hours'
  /** The reply time that visitors see within hours; set by an admin. */
  readonly replyTime: ReplyTime
  /** The hours in which the team answers, with their time zone. */
  readonly hours: BusinessHours
  /** What happens outside hours. */
  readonly outside: OutsideAction
  /** Within hours, at least one user of the pool must also be available. This action applies when nobody is. */
  readonly alsoRequireStatus?: AwayAction
  /** Outside hours, a bot is hidden too (V-02). @default false */
  readonly botRespectsHours?: boolean
}

/** Shows a text in place of the team, or hides the widget. */
export type AwayAction = AwayMessage | { readonly action: 'hide' }

/** The `text` of a return time is shown when there is no opening within a year (V-10). */
export type OutsideAction =
  | AwayAction
  | {
      readonly action: 'return-time'
      /** Shown when there is no opening within a year (V-10). @default the words of `frontdesk` for away */
      readonly text?: string
    }

/** `text` is the away message; written by an admin, shown as it is. */
export type AwayMessage = {
  readonly action: 'message'
  /** The text that visitors see, set by an admin. */
  readonly text: string
}
