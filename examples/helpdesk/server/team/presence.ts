/** The users who have the inbox open. */
export interface Presence {
  /** A user opened a window. Call the returned function when the window is closed. */
  enter(userId: string): () => void
  /** Users with an open window, or who closed the last one moments ago, because a reload also closes a window. */
  present(): readonly string[]
}

/** Users count as present for this long after they closed the last window, in milliseconds. */
const grace = 5 * 60_000

export const createPresence = (now: () => number): Presence => {
  const windows = new Map<string, number>()
  const leftAt = new Map<string, number>()
  return {
    enter: (userId) => {
      windows.set(userId, (windows.get(userId) ?? 0) + 1)
      let inside = true
      return () => {
        if (!inside) return
        inside = false
        const others = (windows.get(userId) ?? 1) - 1
        if (others > 0) return void windows.set(userId, others)
        windows.delete(userId)
        leftAt.set(userId, now())
      }
    },
    present: () => {
      const since = now() - grace
      const justLeft = [...leftAt].flatMap(([userId, at]) => (at > since ? [userId] : []))
      return [...new Set([...windows.keys(), ...justLeft])]
    },
  }
}
