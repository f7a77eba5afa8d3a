import type { AvailabilityFacts, FixedReplyTime } from '../../availability'
import type { Conversation } from '../../inbox/conversation/conversation'
import { hasRoutingSeat, type RoutingTargets } from '../../routing'
import { type MessageInPlace, publishedBot } from '../../settings/message-in-place'
import type { User } from '../../settings/user'
import { own } from '../../shared/json'
import { memberStatus } from '../conversation/people'
import type { VisitFacts } from './visit-facts'

/** The availability facts of the team of a targeted message. */
export const availabilityFacts = (
  place: MessageInPlace,
  facts: VisitFacts,
  open: Conversation | undefined,
): AvailabilityFacts => {
  const { now, people, measuredReplyTimes, present } = facts
  const statusOf = (user: User) => ({
    ...memberStatus(user),
    ...(present && { present: present.includes(user.id) }),
  })
  const memberIds = new Set(place.inbox.members)
  const members = people.users.filter(({ id, active }) => active && memberIds.has(id))
  // An assignee who is no longer a member cannot answer. They stay assigned until the visitor writes again.
  const assignee = members.find(({ id }) => id === open?.assigneeId)
  const measured = own(measuredReplyTimes ?? {}, place.inbox.id) as FixedReplyTime | undefined
  return {
    now,
    hasOpenConversation: open !== undefined,
    ...(assignee && { assignee: statusOf(assignee) }),
    bot: publishedBot(place) !== undefined,
    members: members.map(statusOf),
    routingPool: members.filter((user) => mayBeChosen(user, place, facts)).map(({ id }) => id),
    ...(measured && { measuredReplyTime: measured }),
  }
}

/** For a rule without assignment, every member may be chosen. */
const mayBeChosen = (
  user: User,
  { targetedMessage: { routing } }: MessageInPlace,
  { contact }: VisitFacts,
): boolean => {
  if (routing.kind === 'unassigned') return true
  const isTarget =
    routing.kind === 'assign'
      ? isAmong(user, routing)
      : user.id === contact?.ownerId || (routing.fallback !== undefined && isAmong(user, routing.fallback))
  return isTarget && hasRoutingSeat(user.seat)
}

const isAmong = ({ id, teams }: User, targets: RoutingTargets): boolean =>
  targets.users.includes(id) || teams.some((team) => targets.teams.includes(team))
