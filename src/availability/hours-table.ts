import { day, type Instant, second } from '../shared/instant'
import type { Interval } from './intervals'

/**
 * The open intervals of about a year in typed arrays: their boundaries, and for each week the number of boundaries and
 * the open time before it. Starts and ends alternate, so the parity of the boundary count tells whether it is open.
 */
export interface HoursTable {
  readonly start: Instant
  /** Open just before the start. */
  readonly openBefore: boolean
  /** Seconds since the start, in order. */
  readonly boundaries: Uint32Array
  /** For each week, and for the end: the number of boundaries before it. */
  readonly counts: Uint32Array
  /** For each week, and for the end: the number of open seconds before it. */
  readonly openSeconds: Uint32Array
}

/** A Julian year. Counted from 1970, the tables of our time start within one day of the calendar year. */
export const tableLength = 365.25 * day

const week = 7 * day
const weekSeconds = week / second
const tableSeconds = tableLength / second
const weeks = Math.ceil(tableLength / week)

/** Expects merged intervals that are complete from shortly before the start to the end of the table. */
export const hoursTable = (start: Instant, intervals: readonly Interval[]): HoursTable => {
  const openBefore = intervals.some((interval) => interval.start < start && interval.end >= start)
  const boundaries = Uint32Array.from(
    intervals
      .flatMap((interval) => [interval.start, interval.end])
      .filter((at) => at >= start && at < start + tableLength)
      .map((at) => (at - start) / second),
  )
  const counts = new Uint32Array(weeks + 1)
  const openSeconds = new Uint32Array(weeks + 1)
  const table = { start, openBefore, boundaries, counts, openSeconds }
  for (let index = 1, count = 0; index <= weeks; index += 1) {
    while (count < boundaries.length && (boundaries[count] as number) < index * weekSeconds) count += 1
    counts[index] = count
    openSeconds[index] = openSecondsUpTo(table, index - 1, count, Math.min(index * weekSeconds, tableSeconds))
  }
  return table
}

export const isOpenIn = (table: HoursTable, at: Instant): boolean =>
  isOpenAfter(table, countUpTo(table, secondsOf(table, at)))

/** The first instant of the table, or the first one after `after`, at which the hours open (or close). */
export const boundaryIn = (
  table: HoursTable,
  after: Instant | undefined,
  opens: boolean,
): Instant | undefined => {
  const count = after === undefined ? 0 : countUpTo(table, secondsOf(table, after))
  // The next boundary after an open instant is an end.
  const seconds = table.boundaries[isOpenAfter(table, count) === opens ? count + 1 : count]
  return seconds === undefined ? undefined : table.start + seconds * second
}

/** The open milliseconds from the start of the table to an instant in it, or to its end. */
export const openTimeIn = (table: HoursTable, until: Instant): number => {
  const seconds = secondsOf(table, until)
  const count = countUpTo(table, seconds)
  const open = openSecondsUpTo(table, Math.floor(seconds / weekSeconds), count, seconds) * second
  return isOpenAfter(table, count) ? open + ((until - table.start) % second) : open
}

/**
 * The first instant at which this open time has passed since the start. The table must have at least this open time.
 */
export const whenOpenIn = (table: HoursTable, duration: number): Instant => {
  let low = 0
  let high = weeks
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((table.openSeconds[middle] as number) * second < duration) low = middle
    else high = middle - 1
  }
  let missing = duration - (table.openSeconds[low] as number) * second
  let from = low * week
  for (let count = table.counts[low] as number; ; count += 1) {
    const to = (table.boundaries[count] ?? Number.POSITIVE_INFINITY) * second
    if (isOpenAfter(table, count)) {
      if (to - from >= missing) return table.start + from + missing
      missing -= to - from
    }
    from = to
  }
}

const secondsOf = ({ start }: HoursTable, at: Instant): number => Math.floor((at - start) / second)

/** The number of boundaries at or before a second. */
const countUpTo = ({ boundaries, counts }: HoursTable, seconds: number): number => {
  const index = Math.floor(seconds / weekSeconds)
  let low = counts[index] as number
  let high = counts[index + 1] as number
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((boundaries[middle] as number) <= seconds) low = middle + 1
    else high = middle
  }
  return low
}

const isOpenAfter = ({ openBefore }: HoursTable, count: number): boolean => openBefore === (count % 2 === 0)

/** The open seconds up to a second of a week, or to its end. `last` is the number of boundaries before that second. */
const openSecondsUpTo = (table: HoursTable, index: number, last: number, seconds: number): number => {
  let open = table.openSeconds[index] as number
  let from = index * weekSeconds
  for (let count = table.counts[index] as number; count < last; count += 1) {
    const at = table.boundaries[count] as number
    if (isOpenAfter(table, count)) open += at - from
    from = at
  }
  return isOpenAfter(table, last) ? open + seconds - from : open
}
