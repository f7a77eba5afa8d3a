import { HelpdeskError } from '../../shared/errors'
import type { Store } from '../contracts/store'
import { sqliteDialect } from '../sql/dialect'
import { createSqlStore } from '../sql/store'
import type { SqliteDatabase } from './database'
import { createSqliteEngine } from './engine'

/** A handle of the host, which `close` does not close, or a file that is opened with `libsql`. */
export type SqliteStorageOptions =
  | {
      /** An open handle of the host. The adapter changes its pragmas. */
      readonly database: SqliteDatabase
    }
  | {
      /** The path of the file; it is created if it does not exist. `:memory:` keeps all data in memory. */
      readonly filename: string
    }

/**
 * Stores all data in a SQLite file. A resolved commit is on the disk. Several processes on one machine may share the
 * file. The handle is set to WAL, synchronous FULL, secure delete and a busy timeout of five seconds.
 *
 * @throws HelpdeskError `STORAGE_FAILED` when the file cannot be opened, or when a newer version of this library has
 * migrated it.
 */
export const createSqliteStorage = async (options: SqliteStorageOptions): Promise<Store> => {
  const owned = 'filename' in options
  const database = owned ? await open(options.filename) : options.database
  const close = () => {
    if (owned) database.close()
  }
  try {
    for (const pragma of pragmas) database.prepare(`pragma ${pragma}`).all()
    const inFile = isInFile(database)
    return await createSqlStore(sqliteDialect(), createSqliteEngine(database, close), {
      durable: inFile,
      shared: inFile,
    })
  } catch (error) {
    close()
    throw error
  }
}

/**
 * The timeout is set first, because switching to WAL may have to wait for another process that does the same. Secure
 * delete overwrites deleted data, so that no data of an erased person remains in the file.
 */
const pragmas = ['busy_timeout = 5000', 'journal_mode = wal', 'synchronous = full', 'secure_delete = on']

const isInFile = (database: SqliteDatabase): boolean =>
  database
    .prepare('pragma database_list')
    .all()
    .some((row) => (row as { name?: unknown }).name === 'main' && (row as { file?: unknown }).file !== '')

const open = async (filename: string): Promise<SqliteDatabase> => {
  try {
    const { default: Database } = await import('libsql')
    return new Database(filename)
  } catch (error) {
    throw new HelpdeskError(
      'STORAGE_FAILED',
      `Expected to open "${filename}" with the package libsql: ${error instanceof Error ? error.message : String(error)}`,
      { filename },
      error,
    )
  }
}
