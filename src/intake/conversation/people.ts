import { availableForNew, type MemberStatus } from '../../availability'
import type { Candidate, HostStrategies } from '../../routing'
import type { Inbox } from '../../settings/inbox'
import type { User } from '../../settings/user'
import type { Instant } from '../../shared/instant'
import { type Workloads, workloadOf } from './workloads'

/** Everyone of the account, how busy they are, and how the host chooses among them. */
export interface People {
  readonly users: readonly User[]
  readonly workloads: Workloads
  readonly strategies?: HostStrategies
}

/** What routing is told of each person; availability is decided here and crosses as a fact. */
export const candidatesOf = (
  { users, workloads }: People,
  inbox: Inbox,
  now: Instant,
): readonly Candidate[] =>
  users.map((user) => ({
    userId: user.id,
    member: inbox.members.includes(user.id),
    active: user.active,
    seat: user.seat,
    availability: candidateAvailability(user, now),
    teams: user.teams,
    load: workloadOf(workloads, user.id).open,
    capacity: user.capacity,
    lastTurn: workloadOf(workloads, user.id).lastTurn,
  }))

const candidateAvailability = (user: User, now: Instant): Candidate['availability'] => {
  const { outcome, reason } = availableForNew(memberStatus(user), now)
  return outcome ? { available: true } : { available: false, reason: reason as AwayReason }
}

type AwayReason = Extract<Candidate['availability'], { available: false }>['reason']

/** What availability is told of a person. */
export const memberStatus = (user: User): MemberStatus => ({
  id: user.id,
  status: user.status,
  ...(user.hours && { hours: user.hours }),
})

/** Whether a person may still hold a conversation of this inbox. */
export const mayHold = ({ users }: People, inbox: Inbox, userId: string | null): boolean =>
  users.some((user) => user.id === userId && user.active && inbox.members.includes(user.id))

export const nameOf = ({ users }: Pick<People, 'users'>, userId: string): string =>
  users.find((user) => user.id === userId)?.name ?? userId
