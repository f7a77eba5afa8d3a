import { write } from '../../records/known'
import { type Pool, turnId } from '../../records/pool'
import type { HandOffOutcome, RoutingOutcome } from '../../routing'
import { joinPlans, type Plan } from '../../shared/plan'
import type { People } from './people'

/**
 * the number of a user's last turn in the pool. A turn that an older build counted for the whole account counts
 * in every pool, as no later than the pool's first own turn. So nobody waits until a pool has caught up.
 */
export const turnsIn = (people: People): ((userId: string) => number) => {
  const { pool, known } = people
  if (pool === undefined) return () => 0
  const { since } = poolCounter(pool, people)
  return (userId) =>
    known.get('turn', turnId(pool, userId)).value?.turn ?? Math.min(lastOlderTurn(people, userId), since)
}

/** only an automatic assignment uses a turn of the pool. The pool's row is guarded, so turns are unique. */
export const takeTurn = (
  routing: { readonly outcome: RoutingOutcome | HandOffOutcome } | undefined,
  people: People,
): Partial<Plan> => {
  const { pool, known } = people
  if (pool === undefined || routing?.outcome.kind !== 'assign') return {}
  const { turn, since } = poolCounter(pool, people)
  const id = turnId(pool, routing.outcome.userId)
  return joinPlans(
    write('pool', pool, known.get('pool', pool), { turn: turn + 1, since }),
    write('turn', id, known.get('turn', id), { turn: turn + 1 }),
  )
}

/** The counter of a pool. A new counter continues from the turns of older builds. */
const poolCounter = (pool: string, people: People): Pool => {
  const stored = people.known.get('pool', pool).value
  if (stored !== undefined) return stored
  const since = people.users.reduce((last, { id }) => Math.max(last, lastOlderTurn(people, id)), 0)
  return { turn: since, since }
}

const lastOlderTurn = ({ known }: People, userId: string): number =>
  known.get('load', userId).value?.lastTurn ?? 0
