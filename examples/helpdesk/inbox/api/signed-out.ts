const listeners = new Set<() => void>()

/** Calls back when the server no longer knows who asks. Answers a function that stops it. */
export const onSignedOut = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const tellSignedOut = (): void => listeners.forEach((listener) => listener())
