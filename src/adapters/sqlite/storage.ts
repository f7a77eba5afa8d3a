import { HelpdeskError } from '../../shared/errors'
import type { Store } from '../contracts/store'
import { sqliteDialect } from '../sql/dialect'
import { createSqlStore } from '../sql/store'
import type { SqliteDatabase } from './database'
import { createSqliteEngine } from './engine'
import { createPrivateFile } from './private-file'
import { createThreadEngine } from './thread-engine'
import { createThreads } from './threads'

/** A file that the adapter opens, or a handle of the host, which `close` does not close. */
export type SqliteStorageOptions =
  | {
      /** The path of the file; a missing file is created, for the user of this process only. `:memory:` keeps all data in
       * memory, and runs in the thread of the caller. */
      readonly filename: string
      /** The package that opens the file. `node:sqlite` needs Node 22.13 or newer. @default 'libsql' */
      readonly driver?: 'libsql' | 'node:sqlite'
    }
  | {
      /**
       * An open handle of the host. The adapter changes its pragmas. It runs in the thread of the caller, which waits for
       * each statement, and up to five seconds for the lock of another process. A server gives a `filename`.
       */
      readonly database: SqliteDatabase
    }

/**
 * Stores all data in a SQLite file. A resolved commit is on the disk. Several processes on one machine may share the
 * file. SQLite runs in threads of its own, so that neither a slow statement nor the lock of another process stops the
 * event loop. A commit waits five seconds for the lock, then fails with `VERSION_CONFLICT`; reads do not wait for it.
 *
 * The file is set to WAL, synchronous FULL and secure delete. When a thread fails, its calls reject with
 * `STORAGE_FAILED`, and the next call starts another one.
 *
 * @throws HelpdeskError `STORAGE_FAILED` when the file cannot be opened, or when a newer version of this library has
 * migrated it.
 */
export const createSqliteStorage = async (options: SqliteStorageOptions): Promise<Store> => {
  if ('database' in options) return onHandle(options.database, () => {})
  const { filename, driver = 'libsql' } = options
  if (filename !== ':memory:') return onFile(filename, driver)
  const database = await openInMemory(driver)
  return onHandle(database, () => database.close())
}

const onFile = async (filename: string, driver: string): Promise<Store> => {
  createPrivateFile(filename)
  const writers = createThreads({ filename, driver, pragmas: [...pragmas, `busy_timeout = ${lookMs}`] })
  const readers = createThreads({
    filename,
    driver,
    pragmas: [`busy_timeout = ${lookMs}`, 'query_only = on'],
  })
  const engine = createThreadEngine(writers, readers)
  try {
    return await createSqlStore(sqliteDialect(), engine, { durable: true, shared: true })
  } catch (error) {
    await engine.close()
    throw error
  }
}

const onHandle = async (database: SqliteDatabase, close: () => void): Promise<Store> => {
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

/** How long SQLite waits for a lock in one try, in milliseconds. It looks after 1, 2 and 5. */
const lookMs = 8

const isInFile = (database: SqliteDatabase): boolean =>
  database
    .prepare('pragma database_list')
    .all()
    .some((row) => (row as { name?: unknown }).name === 'main' && (row as { file?: unknown }).file !== '')

/** The class of a package that opens a file. */
type Opener = new (filename: string) => SqliteDatabase

const openInMemory = async (driver: string): Promise<SqliteDatabase> => {
  try {
    const { default: Database, DatabaseSync } = (await import(driver)) as Partial<Record<string, Opener>>
    const Opened = DatabaseSync ?? Database
    if (Opened === undefined) throw new Error('The package has no class that opens a database.')
    return new Opened(':memory:')
  } catch (error) {
    throw new HelpdeskError(
      'STORAGE_FAILED',
      `Expected to open a database in memory with the package ${driver}: ${error instanceof Error ? error.message : String(error)}`,
      { driver },
      error,
    )
  }
}
