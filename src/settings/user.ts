import type { BusinessHours } from '../availability'
import type { Seat } from '../routing'

/** A person with a login in the account. */
export type User = {
  /** Chosen by the admin who adds the user. */
  readonly id: string
  /** The name that customers and colleagues see. */
  readonly name: string
  /** An address of the user, for the host. The helpdesk sends nothing to it. */
  readonly email?: string
  /** The paid seat. Only some seats get automatic assignments. */
  readonly seat: Seat
  /** May change the settings of the account. */
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
