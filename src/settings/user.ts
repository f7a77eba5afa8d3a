import type { BusinessHours } from '../availability'
import type { Seat } from '../routing'

/** A person who works here. */
export type User = {
  readonly id: string
  readonly name: string
  readonly email?: string
  readonly seat: Seat
  readonly admin: boolean
  /** False once the person has left; the past keeps their name. */
  readonly active: boolean
  /** The switch that the person sets: away is for new conversations, open ones stay. */
  readonly status: 'available' | 'away'
  /** How many open conversations the person takes automatically; `null` is any number. */
  readonly capacity: number | null
  /** Teams whose main member the person is. */
  readonly teams: readonly string[]
  /** In the person's own zone. */
  readonly hours?: BusinessHours
}
