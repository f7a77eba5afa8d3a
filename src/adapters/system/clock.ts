import type { Clock } from '../contracts/system'

/**
 * The clock of the runtime. It never goes back. When the time of the system is set back by more than a second, the clock
 * goes on from the time before, at the normal pace, until the process ends. So work that is due soon stays due soon.
 */
export const createSystemClock = (): Clock => {
  /** The time of the clock minus the monotonic time of the process, in milliseconds. */
  let lead = Number.NEGATIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  return {
    now: () => {
      const elapsed = performance.now()
      const systemLead = Date.now() - elapsed
      if (systemLead > lead - toleranceMs) lead = systemLead
      last = Math.max(last, Math.round(lead + elapsed))
      return last
    },
  }
}

/** A smaller step back is a correction of the pace: the clock stands still for that long. */
const toleranceMs = 1_000
