import type { Conversation } from '../../inbox/conversation/conversation'
import type { People } from '../../intake/conversation/people'
import { reactionKeys } from '../../intake/conversation/reactions'
import { turnId } from '../../records/pool'
import type { RoutingRule } from '../../routing'
import type { Inbox } from '../../settings/inbox'
import type { Ports } from '../run/ports'
import type { Reader } from '../run/reader'
import { readKnown } from './read-known'

interface Routed {
  readonly inbox: Inbox
  readonly routing: RoutingRule
  /** The pool whose turns count. */
  readonly pool: string
  readonly conversation: Conversation | undefined
  /** The owner of the contact, whom a rule may name. */
  readonly ownerId?: string
}

/**
 * Reads the users for routing and reactions, with their workloads and turns: the members of the inbox, and the users
 * that the rule names. No other users are read.
 */
export const readMembers = async (
  { strategies }: Pick<Ports, 'strategies'>,
  reader: Reader,
  { inbox, routing, pool, conversation, ownerId }: Routed,
): Promise<People> => {
  const ids = [
    ...new Set([...inbox.members, ...namedIn(routing), ...(ownerId === undefined ? [] : [ownerId])]),
  ]
  const known = await readKnown(
    reader,
    [
      ...ids.map((id) => ({ kind: 'user', id })),
      ...ids.map((id) => ({ kind: 'turn', id: turnId(pool, id) })),
      { kind: 'pool', id: pool },
      ...reactionKeys({ conversation, assignable: ids, talks: true }),
    ],
    conversation,
  )
  return { users: ids.flatMap((id) => known.get('user', id).value ?? []), known, pool, strategies }
}

const namedIn = (rule: RoutingRule): readonly string[] =>
  rule.kind === 'assign' ? rule.users : rule.kind === 'owner' ? (rule.fallback?.users ?? []) : []
