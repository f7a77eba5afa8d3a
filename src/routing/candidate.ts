import type { Instant } from '../shared/instant'
import type { Seat } from './seats'

/** The facts about a user that routing needs. Availability is decided elsewhere and is a fact here. */
export type Candidate = {
  /** The id of the user. */
  readonly userId: string
  /** Member of the inbox of the conversation. */
  readonly member: boolean
  /** Not deactivated by an admin. */
  readonly active: boolean
  /** The seat that an admin gave the user. */
  readonly seat: Seat
  /** Whether the user takes new conversations now, by status, presence and hours. */
  readonly availability: CandidateAvailability
  /** The ids of the teams of which the user is a main member. */
  readonly teams: readonly string[]
  /** The workload: the total weight of the open, unfiltered conversations assigned to the user, in all inboxes. */
  readonly load: number
  /** The largest workload that automatic assignment may give the user, set by an admin. `null` is unlimited. */
  readonly capacity: number | null
  /** The number of the user's last turn in the pool; 0 before the first. */
  readonly lastTurn: number
  /**
   * When the user last got work, finished work or became available, whichever is latest, in epoch ms. Absent counts as the
   * longest idle.
   */
  readonly idleSince?: Instant
}

/** The reasons for which a user takes no new conversations: their status, presence or hours. */
export const unavailableReasons = ['STATUS_AWAY', 'NOT_PRESENT', 'OUTSIDE_USER_HOURS'] as const

/** As `decideMemberStatus` of `frontdesk/availability` decides it. */
export type CandidateAvailability =
  | {
      /** True when the user may get a conversation now. */
      readonly available: true
    }
  | {
      readonly available: false
      /** The code of the reason: the user's status, presence or hours. */
      readonly reason: (typeof unavailableReasons)[number]
    }
