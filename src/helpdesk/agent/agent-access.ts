import { decideInboxAccess } from '../../inbox/access'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { Inbox } from '../../settings/inbox'
import { demand } from '../run/demand'
import type { Ports } from '../run/ports'
import type { Reader } from '../run/reader'

/** What each group of an agent's functions is built from. */
export interface AgentContext {
  readonly ports: Ports
  readonly account: string
  readonly userId: string
}

/** P-04. @throws HelpdeskError `FORBIDDEN` with the reason; `UNKNOWN_RECORD` for an unknown user or inbox. */
export const requireAccess = async (reader: Reader, userId: string, inboxId: string): Promise<void> => {
  const [user, inbox] = await Promise.all([reader.need('user', userId), reader.need('inbox', inboxId)])
  demand(decideInboxAccess({}, { userId, active: user.value.active, inboxId, members: inbox.value.members }))
}

/** The conversation. @throws HelpdeskError `FORBIDDEN` if the agent may not see its inbox; `UNKNOWN_RECORD`. */
export const readVisible = async (reader: Reader, userId: string, id: string): Promise<Conversation> => {
  const conversation = (await reader.need('conversation', id)).value
  await requireAccess(reader, userId, conversation.inboxId)
  return conversation
}

/** The inboxes that the agent is a member of. @throws HelpdeskError `UNKNOWN_RECORD` for an unknown user. */
export const readInboxes = async (reader: Reader, userId: string): Promise<readonly Inbox[]> => {
  const [user, inboxes] = await Promise.all([reader.need('user', userId), reader.all('inbox')])
  const facts = { userId, active: user.value.active }
  return inboxes.filter(
    ({ id, members }) => decideInboxAccess({}, { ...facts, inboxId: id, members }).outcome,
  )
}

/** The ids of the requested inboxes, or of all that the agent may see. @throws HelpdeskError as `requireAccess`. */
export const readInboxIds = async (
  reader: Reader,
  userId: string,
  requested: readonly string[] | undefined,
): Promise<readonly string[]> => {
  if (requested === undefined) return (await readInboxes(reader, userId)).map(({ id }) => id)
  await Promise.all(requested.map((inboxId) => requireAccess(reader, userId, inboxId)))
  return requested
}
