import { type MemberStatus } from '../../availability'
import type { KnownRecords } from '../../records/known'
import type { HostStrategies } from '../../routing'
import type { Inbox } from '../../settings/inbox'
import type { User } from '../../settings/user'

/** People of the account: those whom a decision may name, with what was read of each. */
export interface People {
  readonly users: readonly User[]
  /** Has the workload of each user, and in `pool` the turns. */
  readonly known: KnownRecords
  /** Whose turns count; absent where nobody is chosen automatically. */
  readonly pool?: string
  /** The strategies of the host, by which a rule may choose among them. */
  readonly strategies?: HostStrategies
}

/** What availability is told of a person. */
export const memberStatus = (user: User): MemberStatus => ({
  id: user.id,
  status: user.status,
  ...(user.hours && { hours: user.hours }),
})

/** Whether a person may still hold a conversation of this inbox. */
export const mayHold = ({ users }: Pick<People, 'users'>, inbox: Inbox, userId: string | null): boolean =>
  users.some((user) => user.id === userId && user.active && inbox.members.includes(user.id))

export const nameOf = ({ users }: Pick<People, 'users'>, userId: string): string =>
  users.find((user) => user.id === userId)?.name ?? userId
