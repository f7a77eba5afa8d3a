import { availableForNew, type MemberStatus } from '../../availability'
import type { KnownRecords } from '../../records/known'
import { noWorkload, type Workload } from '../../records/workload'
import type { Candidate, HostStrategies } from '../../routing'
import type { Inbox } from '../../settings/inbox'
import type { User } from '../../settings/user'
import type { Instant } from '../../shared/instant'
import { turnsIn } from './turns'

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

/** What routing is told of each person; availability is decided here and crosses as a fact. */
export const candidatesOf = (people: People, inbox: Inbox, now: Instant): readonly Candidate[] => {
  const turnOf = turnsIn(people)
  return people.users.map((user) => ({
    userId: user.id,
    member: inbox.members.includes(user.id),
    active: user.active,
    seat: user.seat,
    availability: candidateAvailability(user, now),
    teams: user.teams,
    load: workloadOf(people, user.id).open,
    capacity: user.capacity,
    lastTurn: turnOf(user.id),
  }))
}

const workloadOf = ({ known }: People, userId: string): Workload =>
  known.get('load', userId).value ?? noWorkload

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
export const mayHold = ({ users }: Pick<People, 'users'>, inbox: Inbox, userId: string | null): boolean =>
  users.some((user) => user.id === userId && user.active && inbox.members.includes(user.id))

export const nameOf = ({ users }: Pick<People, 'users'>, userId: string): string =>
  users.find((user) => user.id === userId)?.name ?? userId
