import { CompiledQuery, sql } from 'kysely'
import { HelpdeskError } from '../../shared/errors'
import type { SqlDialect } from './dialect'
import { migrations } from './migrations'
import { ask, type Session } from './session'

/**
 * Migrates the database to the newest schema, in one transaction. When two processes start at the same time, the second
 * waits for the first and finds nothing to do.
 *
 * @throws HelpdeskError `STORAGE_FAILED` when a newer version of this library has migrated the database.
 */
export const migrate = function* ({ db, rowLocks, idType }: SqlDialect): Session<void> {
  yield CompiledQuery.raw(
    'create table if not exists frontdesk_schema (id bigint primary key, version bigint not null)',
  )
  yield db
    .insertInto('frontdesk_schema')
    .values({ id: 1, version: 0 })
    .onConflict((on) => on.doNothing())
    .compile()
  const [found] = yield* ask(
    db
      .selectFrom('frontdesk_schema')
      .select('version')
      .where('id', '=', 1)
      .$if(rowLocks, (query) => query.forUpdate())
      .compile(),
  )
  const version = found?.version ?? 0
  if (version > migrations.length) {
    throw new HelpdeskError(
      'STORAGE_FAILED',
      `Expected a database of schema ${migrations.length} or older, found ${version}: a newer version of frontdesk has migrated it.`,
    )
  }
  for (const migration of migrations.slice(version)) {
    for (const statement of migration(idType)) yield CompiledQuery.raw(statement)
  }
  yield db
    .updateTable('frontdesk_schema')
    .set({ version: sql.lit(migrations.length) })
    .where('id', '=', 1)
    .compile()
}
