/**
 * A map that survives a page load: in memory, with a copy in localStorage. If the browser refuses storage (private
 * window, full quota), the memory is used alone.
 */
export interface StoredMap<T> {
  readonly get: (key: string) => T | undefined
  /** `undefined` deletes the key. */
  readonly set: (key: string, value: T | undefined) => void
  readonly subscribe: (listener: () => void) => () => void
}

export const createStoredMap = <T>(
  name: string,
  revive: (stored: T) => T = (stored) => stored,
): StoredMap<T> => {
  const memory = new Map<string, T | undefined>()
  const listeners = new Set<() => void>()
  const place = (key: string) => `frontdesk.${name}.${key}`

  return {
    get: (key) => {
      if (!memory.has(key)) {
        const stored = read<T>(place(key))
        memory.set(key, stored === undefined ? undefined : revive(stored))
      }
      return memory.get(key)
    },
    set: (key, value) => {
      memory.set(key, value)
      write(place(key), value)
      listeners.forEach((listener) => listener())
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const read = <T>(place: string): T | undefined => {
  try {
    const text = localStorage.getItem(place)
    return text === null ? undefined : (JSON.parse(text) as T)
  } catch {
    return undefined
  }
}

const write = (place: string, value: unknown): void => {
  try {
    if (value === undefined) localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify(value))
  } catch {
    // The value is still in memory.
  }
}
