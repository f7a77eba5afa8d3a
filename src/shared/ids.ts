import { digest } from './digest'

/** An id that follows from stable names, so that deciding again after a lost race, or on another machine, names the same thing. */
export const derivedId = (prefix: string, ...names: readonly string[]): string =>
  `${prefix}_${digest(prefix, ...names).slice(0, 24)}`
