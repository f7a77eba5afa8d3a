/** Stores text by key. */
export interface TextStore {
  read(key: string): string | undefined
  write(key: string, text: string): void
  forget(key: string): void
}

/**
 * Stores text in a web storage, with a key prefix. If the browser refuses storage (private window, embedded page, full
 * quota), it stores the text in memory until the page is left. So callers do not have to check.
 */
export const createTextStore = (open: () => WebStorage, prefix: string): TextStore => {
  const memory = new Map<string, string>()
  const storage = attempt(open)
  return {
    read: (key) => memory.get(key) ?? attempt(() => storage?.getItem(prefix + key)) ?? undefined,
    write: (key, text) => {
      const stored = attempt(() => {
        storage?.setItem(prefix + key, text)
        return storage !== undefined
      })
      if (stored) memory.delete(key)
      else memory.set(key, text)
    },
    forget: (key) => {
      memory.delete(key)
      attempt(() => storage?.removeItem(prefix + key))
    },
  }
}

export type WebStorage = {
  getItem(key: string): string | null
  setItem(key: string, text: string): void
  removeItem(key: string): void
}

const attempt = <Result>(act: () => Result): Result | undefined => {
  try {
    return act()
  } catch {
    return undefined
  }
}
