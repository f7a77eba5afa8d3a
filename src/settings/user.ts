import type { BusinessHours } from '../availability'
import type { Seat } from '../routing'

/** A person with a login in the account. */
export type User = {
  readonly id: string
  readonly name: string
  readonly email?: string
  readonly seat: Seat
  readonly admin: boolean
  /** False for a deactivated user. Existing conversations still show the name. */
  readonly active: boolean
  /** Set by the user. An away user gets no new conversations and keeps the open ones. */
  readonly status: 'available' | 'away'
  /** The number of open conversations up to which the user gets automatic assignments; `null` means no limit. */
  readonly capacity: number | null
  /** The teams of which the user is a main member. */
  readonly teams: readonly string[]
  /** The user's working hours, in the user's time zone. */
  readonly hours?: BusinessHours
}
