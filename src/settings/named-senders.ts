import type { RoutingPeople } from '../routing'
import type { Checked } from '../shared/parse-with'
import { refusal } from '../shared/refuse'
import type { TargetedMessageBase } from '../targeting'

/**
 * Refuses a message with a sender who is not a user or a team of the account. Deactivated users are accepted, and not
 * shown.
 */
export const checkNamedSenders = (
  message: TargetedMessageBase,
  { users, teams }: RoutingPeople,
): Checked<TargetedMessageBase> => {
  const { senders } = message
  const { userIds, teamIds } = senders.mode === 'people' ? senders : { userIds: [], teamIds: [] }
  const fallbackIds = senders.fallback.kind === 'user' ? [senders.fallback.userId] : []
  const people = { expected: 'a person of this account', ids: users.map(({ userId }) => userId) }
  const groups = { expected: 'a team of this account', ids: teams }
  const named = [
    ...userIds.map((id, index) => ({ id, among: people, at: `userIds[${index}]` })),
    ...teamIds.map((id, index) => ({ id, among: groups, at: `teamIds[${index}]` })),
    ...fallbackIds.map((id) => ({ id, among: people, at: 'fallback.userId' })),
  ]
  const [first, ...others] = named
    .filter(({ id, among }) => !among.ids.includes(id))
    .map(({ id, among, at }) => refusal('INVALID_RULE', `message.senders.${at}`, among.expected, id))
  return first ? { refusals: [first, ...others] } : { value: message }
}
