const listeners = new Set<() => void>()

/** Calls `listener` when the session has ended. Returns a function that removes the listener. */
export const onSignedOut = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const tellSignedOut = (): void => listeners.forEach((listener) => listener())
