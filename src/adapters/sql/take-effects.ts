import { type CompiledQuery, sql } from 'kysely'
import type { TakenEffect, TakeRequest } from '../contracts/outbox'
import { type GroupShare, inTurns, type ReadyGroup, shareOut } from '../stores/take-turns'
import type { SqlDialect } from './dialect'
import { effectOf } from './effect-rows'
import { ask, type Session, type SqlEngine } from './session'
import type { EffectRow } from './tables'

/**
 * Takes effects in two steps: one statement counts the ready effects of each account and kind, without a lock; then a
 * transaction claims the share of each. An effect that another worker claims in between is left out.
 */
export const takeEffects = async (
  dialect: SqlDialect,
  engine: SqlEngine,
  request: TakeRequest,
): Promise<readonly TakenEffect[]> => {
  const shares = shareOut(await engine.ask(readyGroups(dialect, request)), request)
  if (shares.length === 0) return []
  return inTurns(
    await engine.transact(function* () {
      const claimed: TakenEffect[][] = []
      for (const share of shares) claimed.push(yield* claim(dialect, share, request))
      return claimed
    }),
  )
}

/** The kinds without a place are left out, so that a worker that is busy with them reads none of their rows. */
const readyGroups = ({ db }: SqlDialect, { now, kinds = {} }: TakeRequest): CompiledQuery<ReadyGroup> => {
  const full = Object.keys(kinds).filter((kind) => kinds[kind]?.limit === 0)
  return db
    .selectFrom('frontdesk_effects')
    .select(({ fn }) => [
      'account',
      'kind',
      fn.countAll<number>().as('ready'),
      fn.min<number>('ready_at').as('readyAt'),
    ])
    .where('ready_at', '<=', now)
    .$if(full.length > 0, (query) => query.where('kind', 'not in', full))
    .groupBy(['account', 'kind'])
    .compile()
}

/** Claims effects of one account and kind. Skips locked rows, so that workers never wait for each other. */
const claim = function* (
  { db, rowLocks }: SqlDialect,
  { account, kind, count }: GroupShare,
  { now, lease }: TakeRequest,
): Session<TakenEffect[]> {
  const rows: readonly EffectRow[] = yield* ask(
    db
      .selectFrom('frontdesk_effects')
      .selectAll()
      .where('account', '=', account)
      .where('kind', '=', kind)
      .where('ready_at', '<=', now)
      .orderBy('ready_at')
      .orderBy('id')
      .limit(count)
      .$if(rowLocks, (query) => query.forUpdate().skipLocked())
      .compile(),
  )
  if (rows.length === 0) return []
  yield db
    .updateTable('frontdesk_effects')
    .set({ state: 'taken', ready_at: now + lease, attempt: sql`attempt + 1` })
    .where('account', '=', account)
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .compile()
  return rows.map((row) => ({ ...effectOf(row), attempt: row.attempt + 1 }))
}
