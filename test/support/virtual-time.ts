import type { Clock, Timers } from '../../src/adapters/contracts/system'

/** A clock and timers that move only when a test moves them. */
export interface VirtualTime {
  readonly clock: Clock
  readonly timers: Timers
  /** Moves the time on, and rings each timer at its instant, after all work that is ready has ended. */
  pass(milliseconds: number): Promise<void>
}

export const createVirtualTime = (start = 1_790_000_000_000): VirtualTime => {
  let now = start
  const timers = new Set<{ readonly at: number; readonly ring: () => void }>()
  const settled = () => new Promise<void>((resolve) => setImmediate(resolve))
  return {
    clock: { now: () => now },
    timers: {
      after: (milliseconds, ring) => {
        const timer = { at: now + milliseconds, ring }
        timers.add(timer)
        return () => timers.delete(timer)
      },
    },
    pass: async (milliseconds) => {
      const end = now + milliseconds
      await settled()
      for (;;) {
        const [next] = [...timers].filter(({ at }) => at <= end).sort((left, right) => left.at - right.at)
        if (next === undefined) break
        now = Math.max(now, next.at)
        timers.delete(next)
        next.ring()
        await settled()
      }
      now = end
    },
  }
}
