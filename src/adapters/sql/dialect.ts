import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { Tables } from './tables'

/** The differences between the SQL dialects. */
export interface SqlDialect {
  /** Only builds statements; an engine runs them. */
  readonly db: Kysely<Tables>
  /** True if the database locks single rows; false if a transaction locks the whole database. */
  readonly rowLocks: boolean
  /** The type of id columns: text that is compared by its UTF-8 bytes. */
  readonly idType: string
  /** A condition that holds if the table of the schema's version exists. */
  readonly hasSchema: string
}

export const sqliteDialect = (): SqlDialect => ({
  db: new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  }),
  rowLocks: false,
  idType: 'text',
  hasSchema: `exists (select 1 from sqlite_master where type = 'table' and name = 'frontdesk_schema')`,
})

export const postgresDialect = (): SqlDialect => ({
  db: new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  }),
  rowLocks: true,
  idType: 'text collate "C"',
  hasSchema: `to_regclass('frontdesk_schema') is not null`,
})
