import type { Timers } from '../contracts/system'

/** The timers of the runtime. A pending one keeps a Node process running until it is called off. */
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

/** Runtimes call back at once when asked to wait for longer, some 25 days. */
const longestWait = 2_147_483_647
