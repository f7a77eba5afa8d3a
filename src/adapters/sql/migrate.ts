import { CompiledQuery, sql } from 'kysely'
import { HelpdeskError } from '../../shared/errors'
import type { SqlDialect } from './dialect'
import { migrations } from './migrations'
import { ask, type Session } from './session'

/**
 * Brings the database to the newest schema, in one transaction. Of two processes that start at once the second waits for
 * the first and finds the work done.
 *
 * @throws HelpdeskError `STORAGE_FAILED` when the database was brought further by a newer version of this library.
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
      `Expected a database of schema ${migrations.length} or older, found ${version}: a newer version of frontdesk has used it.`,
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
