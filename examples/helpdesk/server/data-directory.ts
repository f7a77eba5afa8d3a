import { randomBytes } from 'node:crypto'
import { chmod, link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lockDataDirectory } from './data-lock'
import { UsageError } from './options'

export interface DataDirectory {
  readonly database: string
  readonly files: string
  /** 256 bits in hex, generated once. */
  readonly secret: string
  /** A sentence for the administrator: other users of the machine can read the directory. */
  readonly warning: string | undefined
  /** Says that the data is complete. Without it, the next start begins again with an empty directory. */
  complete(): Promise<void>
  /** Lets another server use the directory. */
  release(): void
}

export interface DataDirectoryOptions {
  /** Removes the data of the helpdesk first. Files of other programs are never used. */
  readonly fresh: boolean
  /** The database is elsewhere, and other servers may use the directory too. */
  readonly shared: boolean
}

/**
 * Opens the data directory for this process alone, and creates it when it is missing. New files can be read by the
 * user of this process only. The data of a first start that was interrupted is removed: nothing was accepted before the
 * first start was complete.
 *
 * @throws UsageError when another server uses the directory, or when it contains files with these names that no helpdesk
 * created.
 */
export const openDataDirectory = async (
  directory: string,
  { fresh, shared }: DataDirectoryOptions,
): Promise<DataDirectory> => {
  const path = (name: string) => join(directory, name)
  await mkdir(directory, { recursive: true, mode: 0o700 })
  if (!(await exists(path(marker)))) await refuseForeignFiles(directory)
  const { release } = await lockDataDirectory(directory, shared)
  try {
    await writeFile(
      path(marker),
      'The example helpdesk of Frontdesk keeps its data here. `--fresh` removes it.\n',
    )
    if (fresh || (!shared && (await exists(path(unfinished)))))
      for (const name of dataFiles) await rm(path(name), { recursive: true, force: true })
    if (!shared && !(await exists(path('helpdesk.sqlite')))) await writeFile(path(unfinished), '')
    for (const name of dataFiles) await makePrivate(path(name))
    return {
      database: path('helpdesk.sqlite'),
      files: path('files'),
      secret: await readSecret(path('secret')),
      warning: await warningFor(directory),
      complete: () => rm(path(unfinished), { force: true }),
      release,
    }
  } catch (error) {
    release()
    throw error
  }
}

const marker = 'frontdesk-data.txt'

/** Exists from the beginning of the first start to its end. */
const unfinished = 'first-start'

/** All data files of the helpdesk, including the files that SQLite creates beside the database. */
const dataFiles = ['helpdesk.sqlite', 'helpdesk.sqlite-wal', 'helpdesk.sqlite-shm', 'files', 'secret']

const refuseForeignFiles = async (directory: string): Promise<void> => {
  for (const name of dataFiles) {
    if (await exists(join(directory, name))) {
      throw new UsageError(
        `Expected ${directory} to be empty or made by this helpdesk, found "${name}" of another program. Choose another directory with --data DIR.`,
      )
    }
  }
}

/** Earlier versions created files that every user of the machine could read. */
const makePrivate = async (path: string): Promise<void> => {
  if (await exists(path)) await chmod(path, (await stat(path)).isDirectory() ? 0o700 : 0o600)
}

/** Windows has other permissions, which `mode` does not show. */
const warningFor = async (directory: string): Promise<string | undefined> => {
  const mode = (await stat(directory)).mode & 0o777
  if (process.platform === 'win32' || (mode & 0o077) === 0) return undefined
  return `Other users of this machine can open ${directory} (mode ${mode.toString(8)}). To keep them out: chmod 700 ${directory}`
}

const exists = async (path: string): Promise<boolean> => {
  try {
    await stat(path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

/**
 * The secret appears complete or not at all, so a kill leaves no empty one. When two processes start at the same time, the
 * second reads the secret of the first.
 */
const readSecret = async (path: string): Promise<string> => {
  if (!(await exists(path))) {
    const draft = `${path}.${process.pid}.draft`
    await writeFile(draft, randomBytes(32).toString('hex'), { mode: 0o600 })
    try {
      await link(draft, path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      await rm(draft)
    }
  }
  return readFile(path, 'utf8')
}
