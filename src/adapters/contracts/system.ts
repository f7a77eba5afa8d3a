import type { Instant } from '../../shared/instant'

export interface Clock {
  now(): Instant
}

/** Generates unique ids that cannot be guessed. */
export interface Ids {
  next(prefix: string): string
}

export interface Timers {
  /** Calls `callback` once after this time. The returned function cancels the call. */
  after(milliseconds: number, callback: () => void): () => void
}
