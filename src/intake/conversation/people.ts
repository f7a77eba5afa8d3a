import { type MemberStatus } from '../../availability'
import type { Pool } from '../../records/pool'
import type { Workload } from '../../records/workload'
import type { HostStrategies } from '../../routing'
import type { Inbox } from '../../settings/inbox'
import type { User } from '../../settings/user'

/** The users that a decision may name, with their workloads and turns. */
export type People = {
  /** All users whom the routing rule, the inbox or a command may name, with their settings. */
  readonly users: readonly User[]
  /** The workload of each user, by user id. A user without a workload has none yet. */
  readonly workloads: Readonly<Record<string, Workload>>
  /** The pool whose turns count; absent if nobody is assigned automatically. */
  readonly pool?: PoolTurns
  /** The host strategies that a rule may name. */
  readonly strategies?: HostStrategies
}

/** a pool with its turns. */
export type PoolTurns = {
  /** The id of the pool, made by `poolId` from the setting with the routing rule. */
  readonly id: string
  /** Null before the first turn. */
  readonly counter: Pool | null
  /** The number of each user's last turn in this pool, by user id. */
  readonly turns: Readonly<Record<string, number>>
}

/** The availability facts of a user. */
export const memberStatus = (user: User): MemberStatus => ({
  userId: user.id,
  status: user.status,
  ...(user.hours && { hours: user.hours }),
})

/** Whether a user may keep a conversation of this inbox. */
export const mayHold = ({ users }: Pick<People, 'users'>, inbox: Inbox, userId: string | null): boolean =>
  users.some((user) => user.id === userId && user.active && inbox.members.includes(user.id))

export const nameOf = ({ users }: Pick<People, 'users'>, userId: string): string =>
  users.find((user) => user.id === userId)?.name ?? userId
