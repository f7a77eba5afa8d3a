import { decideMemberStatus } from '../../availability'
import type { Candidate } from '../../routing'
import type { Inbox } from '../../settings/inbox'
import type { User } from '../../settings/user'
import type { Instant } from '../../shared/instant'
import { memberStatus, type People } from './people'
import { turnsIn } from './turns'
import { workloadOf } from './workload-of'

/**
 * The people whom routing may consider: each user with the routing facts. Membership, seat, availability and load are
 * facts, so routing can explain why somebody is not chosen.
 *
 * @throws HelpdeskError `INVALID_INPUT` for a time outside the years 1 to 9999, or a user with a status or hours of
 * another form.
 */
export const candidatesOf = ({
  people,
  inbox,
  now,
}: {
  readonly people: People
  readonly inbox: Inbox
  readonly now: Instant
}): readonly Candidate[] => {
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

const candidateAvailability = (user: User, now: Instant): Candidate['availability'] => {
  const { reason } = decideMemberStatus({}, { member: memberStatus(user), now })
  return reason === 'AVAILABLE' ? { available: true } : { available: false, reason }
}
