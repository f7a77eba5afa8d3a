/** A place to remember text. */
export interface TextStore {
  read(key: string): string | undefined
  write(key: string, text: string): void
  forget(key: string): void
}

/**
 * Remembers under `prefix` in a web storage. Where the browser denies storage (private windows, embedded pages, a full
 * quota) it remembers until the page is left, so that no caller has to ask whether storage works.
 */
export const createTextStore = (open: () => WebStorage, prefix: string): TextStore => {
  const memory = new Map<string, string>()
  const storage = attempt(open)
  return {
    read: (key) => memory.get(key) ?? attempt(() => storage?.getItem(prefix + key)) ?? undefined,
    write: (key, text) => {
      const kept = attempt(() => {
        storage?.setItem(prefix + key, text)
        return storage !== undefined
      })
      if (kept) memory.delete(key)
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
