import { decideMemberStatus } from '../../availability'
import { noWorkload, type Workload } from '../../records/workload'
import type { Candidate } from '../../routing'
import type { Inbox } from '../../settings/inbox'
import type { User } from '../../settings/user'
import type { Instant } from '../../shared/instant'
import { memberStatus, type People } from './people'
import { turnsIn } from './turns'

/** The routing facts of each user. Availability is decided here and passed as a fact. */
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
  const { reason } = decideMemberStatus({}, { member: memberStatus(user), now })
  return reason === 'AVAILABLE' ? { available: true } : { available: false, reason }
}
