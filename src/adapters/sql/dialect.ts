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

/** What differs between the databases in the words that are sent to them. */
export interface SqlDialect {
  /** Builds statements and never runs one. */
  readonly db: Kysely<Tables>
  /** Rows are locked one by one; otherwise a transaction has the database to itself. */
  readonly rowLocks: boolean
  /** The type of a column of ids: text that is compared by its UTF-8 bytes. */
  readonly idType: string
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
})
