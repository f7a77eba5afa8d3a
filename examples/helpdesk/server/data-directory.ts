import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UsageError } from './options'

export interface DataDirectory {
  readonly database: string
  readonly files: string
  /** 256 bits in hex, generated once. */
  readonly secret: string
}

/**
 * Opens the data directory, and creates it when it is missing. `fresh` removes only the data of the helpdesk. Files of
 * other programs are never used.
 *
 * @throws UsageError when the directory contains files with these names that no helpdesk created.
 */
export const openDataDirectory = async (directory: string, fresh: boolean): Promise<DataDirectory> => {
  const path = (name: string) => join(directory, name)
  await mkdir(directory, { recursive: true })
  if (!(await exists(path(marker)))) {
    for (const name of dataFiles) {
      if (await exists(path(name))) {
        throw new UsageError(
          `Expected ${directory} to be empty or made by this helpdesk, found "${name}" of another program. Choose another directory with --data DIR.`,
        )
      }
    }
    await writeFile(
      path(marker),
      'The example helpdesk of Frontdesk keeps its data here. `--fresh` removes it.\n',
    )
  }
  if (fresh) await Promise.all(dataFiles.map((name) => rm(path(name), { recursive: true, force: true })))
  return { database: path('helpdesk.sqlite'), files: path('files'), secret: await readSecret(path('secret')) }
}

const marker = 'frontdesk-data.txt'

/** All data files of the helpdesk, including the files that SQLite creates beside the database. */
const dataFiles = ['helpdesk.sqlite', 'helpdesk.sqlite-wal', 'helpdesk.sqlite-shm', 'files', 'secret']

const exists = async (path: string): Promise<boolean> => {
  try {
    await stat(path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

/** When two processes start at the same time, the second reads the secret of the first. */
const readSecret = async (path: string): Promise<string> => {
  try {
    await writeFile(path, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFile(path, 'utf8')
}
