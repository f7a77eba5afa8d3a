import { hasRoutingSeat, type Seat } from '../seats'

/** The facts of an account that decide whom a routing rule can reach. */
export type RoutingSetup = {
  /** Every user of the account. */
  readonly users: readonly RoutingUser[]
  /** The ids of the teams of the account. */
  readonly teams: readonly string[]
  /** The ids of the members of the inbox whose conversations are routed. */
  readonly members: readonly string[]
  /** The names of the registered host strategies. @default none */
  readonly strategies?: readonly string[]
  /** The proof of identity on the channel of the rules. Without it, nothing is said about the channel. */
  readonly identifiedBy?: 'cookie' | 'address'
}

export type RoutingUser = {
  /** The id of the user. */
  readonly userId: string
  /** Not deactivated. */
  readonly active: boolean
  /** The paid seat of the user. */
  readonly seat: Seat
  /** The largest workload that automatic assignment may give the user. `null` is unlimited. */
  readonly capacity: number | null
  /** The ids of the teams of which the user is a main member. */
  readonly teams: readonly string[]
}

/** A reason for which no automatic assignment can ever choose a user, as the end of a sentence. */
export type Obstacle = {
  readonly code: 'ROUTING_SEAT_MISSING' | 'ROUTING_PERSON_EXCLUDED'
  readonly because: string
}

/** The obstacles of a user that only an admin can remove. Status, presence and hours change by themselves. */
export const obstaclesOf = (user: RoutingUser, members: ReadonlySet<string>): readonly Obstacle[] => {
  const excluded = (because: string): Obstacle => ({ code: 'ROUTING_PERSON_EXCLUDED', because })
  return [
    ...(members.has(user.userId) ? [] : [excluded('is not a member of the inbox')]),
    ...(user.active ? [] : [excluded('is deactivated')]),
    ...(hasRoutingSeat(user.seat)
      ? []
      : [{ code: 'ROUTING_SEAT_MISSING', because: `has the seat "${user.seat}"` } as const]),
    ...(user.capacity !== null && user.capacity <= 0 ? [excluded('has a capacity of 0')] : []),
  ]
}
