import type { Instant } from '../shared/instant'

/** From `start` (inclusive) to `end` (exclusive). */
export type Interval = {
  /** Epoch milliseconds. */
  readonly start: Instant
  /** Epoch milliseconds. */
  readonly end: Instant
}

/** Merges overlapping and adjacent intervals, sorted. Empty intervals are dropped. */
export const mergeIntervals = (intervals: readonly Interval[]): Interval[] => {
  const merged: Interval[] = []
  for (const next of intervals.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last !== undefined && next.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, next.end) }
    } else merged.push(next)
  }
  return merged
}
