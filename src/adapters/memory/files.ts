import type { Files } from '../contracts/files'

/** Stores bytes in memory. They are copied when they are written and when they are read. */
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
