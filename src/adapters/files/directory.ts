import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { digest } from '../../shared/digest'
import type { Files } from '../contracts/files'

export interface DirectoryFilesOptions {
  /** Created when it is missing. No other program may use it. */
  readonly directory: string
}

/**
 * Stores bytes as files in a directory. A file is written atomically, and is on the disk when `put` resolves. File
 * names are digests of account and id, so an id cannot leave the directory, be too long, or collide with an id of other
 * case. New files and directories are for their owner only (0600 and 0700).
 */
export const createDirectoryFiles = ({ directory }: DirectoryFilesOptions): Files => {
  const pathOf = (account: string, id: string): string => join(directory, nameOf(account), nameOf(id))
  return {
    put: async (account, id, bytes) => {
      const path = pathOf(account, id)
      await makeDirectory(dirname(path))
      await replaceFile(path, bytes)
    },
    get: async (account, id) => {
      try {
        return new Uint8Array(await readFile(pathOf(account, id)))
      } catch (error) {
        if (isMissing(error)) return undefined
        throw error
      }
    },
    remove: async (account, id) => {
      const path = pathOf(account, id)
      try {
        await rm(path)
        await sync(dirname(path))
      } catch (error) {
        if (!isMissing(error)) throw error
      }
    },
  }
}

/** JSON escapes half a surrogate pair. UTF-8 bytes would map all such halves to the same character. */
const nameOf = (name: string): string => digest(JSON.stringify(name))

/** Writes a temporary file and renames it. A reader always finds the old bytes or the new bytes, also after a crash. */
const replaceFile = async (path: string, bytes: Uint8Array): Promise<void> => {
  const draft = `${path}.${globalThis.crypto.randomUUID()}.draft`
  try {
    const file = await open(draft, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  await sync(dirname(path))
}

/** A new directory is recorded in its parent directory, so the parents are synced too. */
const makeDirectory = async (path: string): Promise<void> => {
  const first = (await mkdir(path, { recursive: true, mode: 0o700 })) ?? path
  for (let made = path; made.length >= first.length; made = dirname(made)) await sync(dirname(made))
}

const sync = async (directory: string): Promise<void> => {
  const handle = await open(directory, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'
