import { setTimeout as pause } from 'node:timers/promises'

/** The clock of the turns, in milliseconds. */
export interface TurnTimes {
  now(): number
  pause(ms: number): Promise<unknown>
}

/**
 * Runs works one after the other, in the order of their calls. After `workMs` without a break, the next work waits for
 * `restMs`. Without the break, another process could wait for the write lock for ever: it looks for the lock every few
 * milliseconds only, and a process that commits all the time takes it again at once.
 */
export const createTurns = (
  times: TurnTimes = { now: () => performance.now(), pause },
): (<Result>(work: () => Promise<Result>) => Promise<Result>) => {
  let last: Promise<unknown> = Promise.resolve()
  let busySince = 0
  let endedAt = Number.NEGATIVE_INFINITY
  const rest = async (): Promise<void> => {
    const now = times.now()
    if (now - endedAt >= restMs) busySince = now
    if (now - busySince < workMs) return
    await times.pause(restMs)
    busySince = times.now()
  }
  return (work) => {
    const result = last.then(rest).then(work)
    const end = (): void => {
      endedAt = times.now()
    }
    last = result.then(end, end)
    return result
  }
}

const workMs = 100
const restMs = 10
