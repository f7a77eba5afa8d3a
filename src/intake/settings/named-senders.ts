import type { RoutingPeople } from '../../routing'
import type { Checked } from '../../shared/parse-with'
import { refusal } from '../../shared/refuse'
import type { TargetedMessage } from '../../targeting'

/** Refuses a message whose senders name nobody of the account. Who has left is somebody still, and is not shown. */
export const checkNamedSenders = (
  message: TargetedMessage,
  people: RoutingPeople,
): Checked<TargetedMessage> => {
  const { senders } = message
  const { fallback } = senders
  const isPerson = (id: string): boolean => people.users.some(({ userId }) => userId === id)
  const isTeam = (id: string): boolean => people.teams.includes(id)
  const refusalsOf = (named: readonly string[], exists: (id: string) => boolean, what: string, at: PlaceOf) =>
    named.flatMap((id, index) =>
      exists(id)
        ? []
        : [refusal('INVALID_RULE', `message.senders.${at(index)}`, `${what} of this account`, id)],
    )
  const { userIds, teamIds } = senders.mode === 'people' ? senders : { userIds: [], teamIds: [] }
  const [first, ...others] = [
    ...refusalsOf(userIds, isPerson, 'a person', (index) => `userIds[${index}]`),
    ...refusalsOf(teamIds, isTeam, 'a team', (index) => `teamIds[${index}]`),
    ...refusalsOf(
      fallback.kind === 'user' ? [fallback.userId] : [],
      isPerson,
      'a person',
      () => 'fallback.userId',
    ),
  ]
  return first ? { refusals: [first, ...others] } : { value: message }
}

type PlaceOf = (index: number) => string
