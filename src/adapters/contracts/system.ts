import type { Instant } from '../../shared/instant'

export interface Clock {
  now(): Instant
}

/** Names that nobody can guess and that never repeat. */
export interface Ids {
  next(prefix: string): string
}

export interface Timers {
  /** Calls back once after so many milliseconds; the returned function calls it off. */
  after(milliseconds: number, callback: () => void): () => void
}
