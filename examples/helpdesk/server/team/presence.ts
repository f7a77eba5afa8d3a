/** Who has the inbox open. */
export interface Presence {
  /** Somebody opened a window; the function tells that it was closed, and does so once. */
  enter(userId: string): () => void
  /** Whoever has a window open, or had one a moment ago: a page that is loaded anew is not left. */
  present(): readonly string[]
}

/** After the last window was closed people count as present for this long, in milliseconds. */
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
