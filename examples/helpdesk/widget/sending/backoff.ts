const first = 1_000
const longest = 30_000

/**
 * Milliseconds until the next attempt. The delay doubles from one second to thirty. Half of each delay is random
 * (`random` in [0, 1)), so that visitors do not all reconnect at the same time.
 */
export const backoff = (attempt: number, random: number): number => {
  const step = Math.min(longest, first * 2 ** Math.min(attempt, 16))
  return step / 2 + (step / 2) * random
}
