import type { Files } from '../contracts/files'

/** Keeps bytes in this process. They are copied on their way in and out. */
export const createMemoryFiles = (): Files => {
  const files = new Map<string, Uint8Array>()
  const nameOf = (account: string, id: string): string => JSON.stringify([account, id])
  return {
    put: async (account, id, bytes) => {
      files.set(nameOf(account, id), bytes.slice())
    },
    get: async (account, id) => files.get(nameOf(account, id))?.slice(),
    remove: async (account, id) => {
      files.delete(nameOf(account, id))
    },
  }
}
