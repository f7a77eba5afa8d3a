import type { Pool } from '../../records/pool'
import type { HandOffOutcome, RoutingOutcome } from '../../routing'
import { own } from '../../shared/json'
import type { Write } from '../decided/write'
import type { People, PoolTurns } from './people'
import { workloadOf } from './workload-of'

/**
 * the number of a user's last turn in the pool. A turn that an older build counted for the whole account counts
 * in every pool, as no later than the pool's first own turn. So nobody waits until a pool has caught up.
 */
export const turnsIn = (people: People): ((userId: string) => number) => {
  const { pool } = people
  if (pool === undefined) return () => 0
  const { since } = poolCounter(pool, people)
  return (userId) =>
    (own(pool.turns, userId) as number | undefined) ?? Math.min(lastOlderTurn(people, userId), since)
}

/** only an automatic assignment uses a turn of the pool. The pool's row is guarded, so turns are unique. */
export const takeTurn = (
  routing: { readonly outcome: RoutingOutcome | HandOffOutcome } | undefined,
  people: People,
): readonly Write[] => {
  const { pool } = people
  if (pool === undefined || routing?.outcome.kind !== 'assign') return []
  const { turn, since } = poolCounter(pool, people)
  return [{ kind: 'turn', pool: pool.id, userId: routing.outcome.userId, turn: turn + 1, since }]
}

/** The counter of a pool. A new counter continues from the turns of older builds. */
const poolCounter = ({ counter }: PoolTurns, people: People): Pool => {
  if (counter !== null) return counter
  const since = people.users.reduce((last, { id }) => Math.max(last, lastOlderTurn(people, id)), 0)
  return { turn: since, since }
}

const lastOlderTurn = (people: People, userId: string): number => workloadOf(people, userId).lastTurn
