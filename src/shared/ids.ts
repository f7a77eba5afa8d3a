import { digest } from './digest'

/** Derives an id from stable names. A retry, or another machine, derives the same id for the same thing. */
export const derivedId = (prefix: string, ...names: readonly string[]): string =>
  `${prefix}_${digest(prefix, ...names).slice(0, 24)}`
