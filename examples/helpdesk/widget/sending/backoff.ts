const first = 1_000
const longest = 30_000

/**
 * Milliseconds until the next attempt: doubling from one second to thirty, the upper half of each step left to chance
 * (`random` in [0, 1)), so that the visitors of a server that comes back do not all knock at once.
 */
export const backoff = (attempt: number, random: number): number => {
  const step = Math.min(longest, first * 2 ** Math.min(attempt, 16))
  return step / 2 + (step / 2) * random
}
