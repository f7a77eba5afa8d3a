import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UsageError } from './options'

export interface DataDirectory {
  readonly database: string
  readonly files: string
  /** 256 bits in hex, made once. */
  readonly secret: string
}

/**
 * Opens the directory that holds a helpdesk, and makes it when it is missing. `fresh` removes what a helpdesk keeps there
 * and nothing else; names that somebody else uses are never taken over.
 *
 * @throws UsageError when the directory holds files of these names that no helpdesk made.
 */
export const openDataDirectory = async (directory: string, fresh: boolean): Promise<DataDirectory> => {
  const path = (name: string) => join(directory, name)
  await mkdir(directory, { recursive: true })
  if (!(await exists(path(marker)))) {
    for (const name of kept) {
      if (await exists(path(name))) {
        throw new UsageError(
          `Expected ${directory} to be empty or made by this helpdesk, found "${name}" of another. Choose one with --data DIR.`,
        )
      }
    }
    await writeFile(
      path(marker),
      'The example helpdesk of Frontdesk keeps its data here. `--fresh` removes it.\n',
    )
  }
  if (fresh) await Promise.all(kept.map((name) => rm(path(name), { recursive: true, force: true })))
  return { database: path('helpdesk.sqlite'), files: path('files'), secret: await readSecret(path('secret')) }
}

const marker = 'frontdesk-data.txt'

/** Everything a helpdesk keeps, with what SQLite keeps beside its file. */
const kept = ['helpdesk.sqlite', 'helpdesk.sqlite-wal', 'helpdesk.sqlite-shm', 'files', 'secret']

const exists = async (path: string): Promise<boolean> => {
  try {
    await stat(path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

/** Of two processes that start at once, the second reads what the first wrote. */
const readSecret = async (path: string): Promise<string> => {
  try {
    await writeFile(path, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFile(path, 'utf8')
}
