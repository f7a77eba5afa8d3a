import type { Instant } from '../shared/instant'
import type { Seat } from './seats'

/** What routing knows about a person of the account. Whether they are available was decided elsewhere and is a fact here. */
export interface Candidate {
  readonly userId: string
  /** Of the inbox the conversation is in. */
  readonly member: boolean
  readonly active: boolean
  readonly seat: Seat
  readonly availability: CandidateAvailability
  /** The teams whose main member the person is. */
  readonly teams: readonly string[]
  /** The weight of the open, unfiltered conversations assigned to the person, in all inboxes. */
  readonly load: number
  /** `null` is unlimited. */
  readonly capacity: number | null
  /** The account's sequence number of the person's last automatic assignment; 0 when there was none. */
  readonly lastTurn: number
  /** When the person last got or ended work or became available, whichever is latest. Absent counts as the beginning of time. */
  readonly idleSince?: Instant
}

export type CandidateAvailability =
  | { readonly available: true }
  | { readonly available: false; readonly reason: 'STATUS_AWAY' | 'NOT_PRESENT' | 'OUTSIDE_USER_HOURS' }
