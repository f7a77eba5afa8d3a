import type { Timers } from '../contracts/system'

/** The timers of the runtime. A pending timer keeps a Node process running until it is cancelled. */
export const createSystemTimers = (): Timers => ({
  after: (milliseconds, callback) => {
    let timer: ReturnType<typeof setTimeout>
    const wait = (left: number): void => {
      timer =
        left > longestWait
          ? setTimeout(() => wait(left - longestWait), longestWait)
          : setTimeout(callback, left)
    }
    wait(milliseconds)
    return () => clearTimeout(timer)
  },
})

/** The longest delay of a timer, about 25 days. Runtimes run a timer with a longer delay immediately. */
const longestWait = 2_147_483_647
