import { type MemberStatus } from '../../availability'
import type { KnownRecords } from '../../records/known'
import type { HostStrategies } from '../../routing'
import type { Inbox } from '../../settings/inbox'
import type { User } from '../../settings/user'

/** The users that a decision may name, with their records. */
export interface People {
  readonly users: readonly User[]
  /** Contains the workload of each user, and the turns of `pool`. */
  readonly known: KnownRecords
  /** The pool whose turns count; absent if nobody is assigned automatically. */
  readonly pool?: string
  /** The host strategies that a rule may name. */
  readonly strategies?: HostStrategies
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
