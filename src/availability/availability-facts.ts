import type { Instant } from '../shared/instant'
import type { MemberStatus } from './member-status'
import type { FixedReplyTime } from './reply-time'

export type AvailabilityFacts = {
  /** The time of the decision, in epoch milliseconds; the host's clock. */
  readonly now: Instant
  /** The visitor has an open chat in this inbox; read from the store. */
  readonly hasOpenConversation: boolean
  /** The assignee of that chat. Absent: nobody, or a user who is no longer a member. */
  readonly assignee?: MemberStatus
  /** A published bot answers for this targeted message; read from the settings. */
  readonly bot: boolean
  /** The active members of the inbox. */
  readonly members: readonly MemberStatus[]
  /** The ids of the members that the routing rule may choose; for `pool: 'routing-pool'`. @default all members */
  readonly routingPool?: readonly string[]
  /** The result of `measureReplyTime`, for rules with a dynamic reply time. */
  readonly measuredReplyTime?: FixedReplyTime
  /**
   * The IANA zone in which the return time is shown, as the visitor's browser names it. If it is missing or unknown,
   * the zone of the hours is used.
   */
  readonly visitorZone?: string
}
