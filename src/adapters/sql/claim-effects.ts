import { type CompiledQuery, sql } from 'kysely'
import { isHelpdeskError } from '../../shared/errors'
import type { TakeRequest } from '../contracts/outbox'
import type { SqlDialect } from './dialect'
import type { SqlEngine } from './session'
import type { EffectRow } from './tables'

/** How often ready effects are looked for when other workers claim them first. */
const mostRounds = 20

/**
 * Claims ready effects, oldest first. It reads candidates without a lock, and claims those of each account by one
 * conditional update: a candidate that another worker has claimed in between is not ready any more. So no statement locks
 * rows of several accounts, which a distributed database cannot do.
 */
export const claimEffects = async (
  { db }: SqlDialect,
  engine: SqlEngine,
  { now, lease, limit }: TakeRequest,
): Promise<readonly EffectRow[]> => {
  const taken: EffectRow[] = []
  for (let round = 0; round < mostRounds && taken.length < limit; round += 1) {
    const free = limit - taken.length
    const candidates = await engine.ask(candidatesStatement(db, now, free))
    const claimed = new Map<string, EffectRow>()
    for (const [account, ids] of byAccount(candidates)) {
      const rows = await claimOnce(engine, claimStatement(db, account, ids, now, now + lease))
      for (const row of rows) claimed.set(keyOf(row), row)
    }
    taken.push(...candidates.flatMap((candidate) => claimed.get(keyOf(candidate)) ?? []))
    if (candidates.length < free && claimed.size === candidates.length) break
  }
  return taken
}

/** Two claims that wait for each other: the database ended this one, and the other one has the effects. */
const claimOnce = async (
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

type Candidate = Pick<EffectRow, 'account' | 'id'>

const candidatesStatement = (db: SqlDialect['db'], now: number, limit: number): CompiledQuery<Candidate> =>
  db
    .selectFrom('frontdesk_effects')
    .select(['account', 'id'])
    .where('ready_at', '<=', now)
    .orderBy('ready_at')
    .orderBy('account')
    .orderBy('id')
    .limit(limit)
    .compile()

/** Claims those of the effects that are still ready. */
export const claimStatement = (
  db: SqlDialect['db'],
  account: string,
  ids: readonly string[],
  now: number,
  until: number,
): CompiledQuery<EffectRow> =>
  db
    .updateTable('frontdesk_effects')
    .set({ state: 'taken', ready_at: until, attempt: sql`attempt + 1` })
    .where('account', '=', account)
    .where('id', 'in', ids)
    .where('ready_at', '<=', now)
    .returningAll()
    .compile()

const byAccount = (candidates: readonly Candidate[]): ReadonlyMap<string, readonly string[]> => {
  const ids = new Map<string, string[]>()
  for (const { account, id } of candidates) ids.set(account, [...(ids.get(account) ?? []), id])
  return ids
}

const keyOf = ({ account, id }: Candidate): string => JSON.stringify([account, id])
