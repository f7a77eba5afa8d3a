import { type MessageInPlace } from '../../settings/message-in-place'
import type { User } from '../../settings/user'
import type { Decision } from '../../shared/decision'
import { chooseSenders } from '../../targeting'
import type { VisitFacts } from './visit-facts'

/** A name under a greeting (semantics 7, Sender display). */
export type Sender = {
  /** The id of the user; `company` when the inbox itself is the sender. */
  readonly id: string
  /** The name that visitors see: the user's, or that of the inbox. */
  readonly name: string
}

/** The senders of the greeting: active users, or the fallback (semantics 7, Sender display). */
export const sendersOf = (
  { targetedMessage, inbox }: MessageInPlace,
  { people, visitor, contact }: Pick<VisitFacts, 'people' | 'visitor' | 'contact'>,
  sessionId: string,
): Decision<readonly Sender[]> => {
  const active = people.users.filter((user) => user.active)
  const byId = (id: string | undefined): Sender | undefined => toSender(active.find((user) => user.id === id))
  const { senders } = targetedMessage
  const owner = visitor?.cookieBound ? byId(contact?.ownerId) : undefined
  const fallbackUser = senders.fallback.kind === 'user' ? byId(senders.fallback.userId) : undefined
  return chooseSenders(senders, {
    messageId: targetedMessage.id,
    sessionId,
    people: senders.mode === 'people' ? selectedUsers(senders, active) : [],
    ...(owner && { owner }),
    fallback: fallbackUser ?? { id: 'company', name: inbox.name },
  })
}

const selectedUsers = (
  { userIds, teamIds }: { readonly userIds: readonly string[]; readonly teamIds: readonly string[] },
  active: readonly User[],
): readonly Sender[] => {
  const listed = userIds.flatMap((id) => active.find((user) => user.id === id) ?? [])
  const inTeams = active.filter((user) => user.teams.some((team) => teamIds.includes(team)))
  return [...new Set([...listed, ...inTeams])].map(({ id, name }) => ({ id, name }))
}

const toSender = (user: User | undefined): Sender | undefined => user && { id: user.id, name: user.name }
