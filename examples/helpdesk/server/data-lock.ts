import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'libsql'
import { UsageError } from './options'

/** Says that this process uses a data directory. */
export interface DataLock {
  release(): void
}

/**
 * Locks a data directory for this process. With `shared`, other processes may share it, but none can have it alone:
 * servers on one PostgreSQL database may keep the sources of mails in one directory. The lock is the lock of a SQLite
 * file, so the system releases it when the process ends, also by a kill.
 *
 * @throws UsageError when another process uses the directory.
 */
export const lockDataDirectory = async (directory: string, shared: boolean): Promise<DataLock> => {
  const lockFile = join(directory, 'lock.sqlite')
  await writeFile(lockFile, '', { flag: 'a', mode: 0o600 })
  const database = new Database(lockFile)
  const processFile = join(directory, 'server.pid')
  try {
    database.exec('pragma busy_timeout = 0')
    database.exec(shared ? 'begin' : 'begin exclusive')
    // The first read takes the shared lock.
    database.exec('select count(*) from sqlite_schema')
  } catch (error) {
    database.close()
    if (!isBusy(error)) throw error
    const id = await readFile(processFile, 'utf8').catch(() => '')
    throw new UsageError(
      `The data directory ${directory} is used by another server${id && ` (process ${id.trim()})`}. Stop it, or choose another directory with --data DIR.`,
    )
  }
  await writeFile(processFile, `${process.pid}\n`, { mode: 0o600 })
  return {
    release: () => {
      if (!database.open) return
      database.exec('rollback')
      database.close()
    },
  }
}

const isBusy = (error: unknown): boolean =>
  /^SQLITE_(BUSY|LOCKED)/.test(String((error as { readonly code?: unknown }).code))
