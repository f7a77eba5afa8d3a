import { CompiledQuery, sql } from 'kysely'
import { HelpdeskError, isHelpdeskError } from '../../shared/errors'
import type { SqlDialect } from './dialect'
import { migrations } from './migrations'
import { isBroken, onlineStatement } from './online-step'
import { ask, type Session, type SqlEngine } from './session'

/**
 * Migrates the database to the newest schema. A database that has it is only read, so a role without the right to create
 * tables can open it. An empty database, and one that locks as a whole, gets all steps in one transaction. A database
 * with row locks that is in use gets them one by one, in statements that hold their locks for a short time: processes of
 * the version before go on.
 *
 * @throws HelpdeskError `STORAGE_FAILED` when a newer version of this library has migrated the database.
 */
export const migrate = async (dialect: SqlDialect, engine: SqlEngine): Promise<void> => {
  const found = await currentVersion(dialect, engine)
  if (found === migrations.length) return
  if (found > 0 && dialect.rowLocks) await withRetries(() => migrateOnline(dialect, engine, found))
  else await engine.transact(() => migrateAtOnce(dialect), patient)
}

/** Migrations take as long as they need; only their waits for locks are limited. */
const patient = { patient: true }

const mostAttempts = 30

/**
 * Processes that migrate at the same time can wait for each other: the database then ends one of them, or its wait for a
 * lock takes too long. Nothing was changed by the statement, and the next attempt goes on after it.
 */
const withRetries = async (work: () => Promise<void>): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      const passes =
        isHelpdeskError(error, 'VERSION_CONFLICT') || isHelpdeskError(error, 'STORAGE_UNAVAILABLE')
      if (!passes || attempt === mostAttempts) throw error
    }
  }
}

const currentVersion = async (dialect: SqlDialect, engine: SqlEngine): Promise<number> => {
  const exists = sql<number>`case when ${sql.raw(dialect.hasSchema)} then 1 else 0 end`
  const [table] = await engine.ask(dialect.db.selectNoFrom(exists.as('found')).compile())
  if (table?.found !== 1) return 0
  const [row] = await engine.ask(version(dialect).compile())
  return known(row?.version ?? 0)
}

const version = ({ db }: SqlDialect) =>
  db.selectFrom('frontdesk_schema').select('version').where('id', '=', 1)

const known = (found: number): number => {
  if (found <= migrations.length) return found
  throw new HelpdeskError(
    'STORAGE_FAILED',
    `Expected a database of schema ${migrations.length} or older, found ${found}: a newer version of frontdesk has migrated it.`,
  )
}

/** When two processes start at the same time, the second waits for the first and finds nothing to do. */
const migrateAtOnce = function* (dialect: SqlDialect): Session<void> {
  yield CompiledQuery.raw(
    'create table if not exists frontdesk_schema (id bigint primary key, version bigint not null)',
  )
  yield dialect.db
    .insertInto('frontdesk_schema')
    .values({ id: 1, version: 0 })
    .onConflict((on) => on.doNothing())
    .compile()
  const found = yield* lockedVersion(dialect)
  for (const migration of migrations.slice(found)) {
    for (const statement of migration(dialect.idType)) yield CompiledQuery.raw(statement)
  }
  yield setVersion(dialect, migrations.length)
}

/** Statements may run twice: when a process ends within a step, or when two processes migrate at the same time. */
const migrateOnline = async (dialect: SqlDialect, engine: SqlEngine, from: number): Promise<void> => {
  for (const [index, migration] of migrations.entries()) {
    if (index < from) continue
    for (const released of migration(dialect.idType)) {
      const { sql: text, index: name, again = false } = onlineStatement(released)
      const statement = CompiledQuery.raw(text)
      if (name !== undefined) {
        const broken = await engine.ask(CompiledQuery.raw(isBroken(name)))
        if (broken.length > 0) await engine.ask(CompiledQuery.raw(`drop index concurrently ${name}`), patient)
        await engine.ask(statement, patient)
        continue
      }
      while ((await engine.transact(() => ask(statement), patient)).length > 0 && again);
    }
    await engine.transact(function* () {
      if ((yield* lockedVersion(dialect)) <= index) yield setVersion(dialect, index + 1)
    }, patient)
  }
}

const lockedVersion = function* (dialect: SqlDialect): Session<number> {
  const locked = version(dialect).$if(dialect.rowLocks, (query) => query.forUpdate())
  const [row] = yield* ask(locked.compile())
  return known(row?.version ?? 0)
}

const setVersion = ({ db }: SqlDialect, to: number): CompiledQuery =>
  db.updateTable('frontdesk_schema').set({ version: to }).where('id', '=', 1).compile()
