import type { Conversation } from '../../inbox/conversation/conversation'
import type { People } from '../../intake/conversation/people'
import { reactionKeys } from '../../intake/conversation/reactions'
import type { KnownRecords } from '../../records/known'
import { turnId } from '../../records/pool'
import type { RoutingRule } from '../../routing'
import type { Inbox } from '../../settings/inbox'
import type { Ports } from '../run/ports'
import type { FactReader } from '../run/reader'
import { readKnown } from './read-known'

interface Routed {
  readonly inbox: Inbox
  readonly rule: RoutingRule
  /** The pool whose turns count. */
  readonly pool: string
  readonly conversation: Conversation | null
  /** The owner of the contact, whom a rule may name. */
  readonly ownerId?: string | undefined
}

/**
 * Reads the users for routing and reactions, with their workloads and turns: the members of the inbox, and the users
 * that the rule names. No other users are read.
 */
export const readMembers = async (
  { strategies }: Pick<Ports, 'strategies'>,
  reader: FactReader,
  { inbox, rule, pool, conversation, ownerId }: Routed,
): Promise<People> => {
  const ids = [...new Set([...inbox.members, ...namedIn(rule), ...(ownerId === undefined ? [] : [ownerId])])]
  const known = await readKnown(
    reader,
    [
      ...ids.map((id) => ({ kind: 'user', id })),
      ...ids.map((id) => ({ kind: 'turn', id: turnId(pool, id) })),
      { kind: 'pool', id: pool },
      ...reactionKeys({ conversation: conversation ?? undefined, assignable: ids, talks: true }),
    ],
    conversation,
  )
  const counter = known.get('pool', pool).value ?? null
  const turns = ids.flatMap((id) => {
    const turn = known.get('turn', turnId(pool, id)).value?.turn
    return turn === undefined ? [] : [[id, turn] as const]
  })
  return {
    users: ids.flatMap((id) => known.get('user', id).value ?? []),
    workloads: workloadsOf(known, ids),
    pool: { id: pool, counter, turns: Object.fromEntries(turns) },
    strategies,
  }
}

/** The workloads that were read, by user. */
export const workloadsOf = (known: KnownRecords, ids: readonly string[]): People['workloads'] =>
  Object.fromEntries(
    ids.flatMap((id) => {
      const { value } = known.get('load', id)
      return value === undefined ? [] : [[id, value] as const]
    }),
  )

const namedIn = (rule: RoutingRule): readonly string[] =>
  rule.kind === 'assign' ? rule.users : rule.kind === 'owner' ? (rule.fallback?.users ?? []) : []
