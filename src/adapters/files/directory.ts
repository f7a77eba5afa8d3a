import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { digest } from '../../shared/digest'
import type { Files } from '../contracts/files'

export interface DirectoryFilesOptions {
  /** Made when it is missing. It belongs to the helpdesk alone. */
  readonly directory: string
}

/**
 * Keeps bytes as files below a directory. A file appears whole or not at all, and is on the disk when `put` resolves.
 * Names are digests of account and id, so no id leads out of the directory and none is too long or of the wrong case.
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

/** JSON writes half a surrogate pair in so many words; bytes would make all halves one. */
const nameOf = (name: string): string => digest(JSON.stringify(name))

/** Writes beside the file and renames: a reader, also one after a crash, finds the old bytes or the new ones. */
const replaceFile = async (path: string, bytes: Uint8Array): Promise<void> => {
  const draft = `${path}.${globalThis.crypto.randomUUID()}.draft`
  try {
    const file = await open(draft, 'wx')
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

/** What a directory holds is written in the directory above it, so those are made durable too. */
const makeDirectory = async (path: string): Promise<void> => {
  const first = (await mkdir(path, { recursive: true })) ?? path
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
