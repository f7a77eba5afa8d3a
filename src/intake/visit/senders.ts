import { type MessageInPlace } from '../../settings/message-in-place'
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
  const ownerId = contact?.ownerId
  const chosen = chooseSenders(targetedMessage.senders, {
    messageId: targetedMessage.id,
    sessionId,
    people: people.users,
    ...(ownerId !== undefined && { owner: { id: ownerId, cookieBound: visitor?.cookieBound === true } }),
    company: { id: 'company', name: inbox.name },
  })
  return { ...chosen, outcome: chosen.outcome.map(({ id, name }) => ({ id, name })) }
}
