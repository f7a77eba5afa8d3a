import type { Instant } from '../../shared/instant'

export interface Clock {
  /** The time, in epoch milliseconds. */
  now(): Instant
}

/** Generates unique ids that cannot be guessed. */
export interface Ids {
  /** A new id that begins with the prefix. */
  next(prefix: string): string
}

export interface Timers {
  /** Calls `callback` once after this time. The returned function cancels the call. */
  after(milliseconds: number, callback: () => void): () => void
}
