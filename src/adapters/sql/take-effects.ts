import { type CompiledQuery, sql } from 'kysely'
import { isHelpdeskError } from '../../shared/errors'
import type { TakenEffect, TakeRequest } from '../contracts/outbox'
import { type GroupShare, inTurns, type ReadyGroup, shareOut } from '../stores/take-turns'
import type { SqlDialect } from './dialect'
import { effectOf } from './effect-rows'
import type { SqlEngine } from './session'
import type { EffectRow } from './tables'

/** How often ready effects are looked for again when other workers claim all of them first. */
const mostRounds = 20

/**
 * Takes effects in two steps: one statement counts the ready effects of each account and kind; then the share of each is
 * claimed. No statement locks rows of several accounts, which a distributed database cannot do.
 */
export const takeEffects = async (
  dialect: SqlDialect,
  engine: SqlEngine,
  request: TakeRequest,
): Promise<readonly TakenEffect[]> => {
  for (let round = 0; round < mostRounds; round += 1) {
    const shares = shareOut(await engine.ask(readyGroups(dialect, request)), request)
    if (shares.length === 0) return []
    const parts: TakenEffect[][] = []
    for (const share of shares) parts.push(await claim(dialect, engine, share, request))
    const taken = inTurns(parts)
    if (taken.length > 0) return taken
  }
  return []
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

/**
 * Claims effects of one account and kind, oldest first, by a conditional update: a candidate that another worker has
 * claimed since it was read is not ready any more, and is left out.
 */
const claim = async (
  dialect: SqlDialect,
  engine: SqlEngine,
  { account, kind, count }: GroupShare,
  { now, lease }: TakeRequest,
): Promise<TakenEffect[]> => {
  const candidates = await engine.ask(
    dialect.db
      .selectFrom('frontdesk_effects')
      .select('id')
      .where('account', '=', account)
      .where('kind', '=', kind)
      .where('ready_at', '<=', now)
      .orderBy('ready_at')
      .orderBy('id')
      .limit(count)
      .compile(),
  )
  if (candidates.length === 0) return []
  const ids = candidates.map(({ id }) => id)
  const rows = await claimed(engine, claimStatement(dialect, account, ids, { now, until: now + lease }))
  const found = new Map(rows.map((row) => [row.id, { ...effectOf(row), attempt: row.attempt }]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

const claimStatement = (
  { db }: SqlDialect,
  account: string,
  ids: readonly string[],
  { now, until }: { readonly now: number; readonly until: number },
): CompiledQuery<EffectRow> =>
  db
    .updateTable('frontdesk_effects')
    .set({ state: 'taken', ready_at: until, attempt: sql`attempt + 1` })
    .where('account', '=', account)
    .where('id', 'in', ids)
    .where('ready_at', '<=', now)
    .returningAll()
    .compile()

/** Two claims that wait for each other: the database ended this one, and the other one has the effects. */
const claimed = async (
  engine: SqlEngine,
  statement: CompiledQuery<EffectRow>,
): Promise<readonly EffectRow[]> => {
  try {
    return await engine.ask(statement)
  } catch (error) {
    if (isHelpdeskError(error, 'VERSION_CONFLICT')) return []
    throw error
  }
}
