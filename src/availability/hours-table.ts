import { day, type Instant, second } from '../shared/instant'
import type { Interval } from './intervals'

/**
 * The open intervals of about a year in small numbers: where they begin and end, and for each week how many of these
 * boundaries and how much open time lie before it. Boundaries alternate, so whether it is open is a matter of counting
 * them.
 */
export interface HoursTable {
  readonly start: Instant
  /** Open just before the start. */
  readonly openBefore: boolean
  /** Seconds since the start, in order. */
  readonly boundaries: Uint32Array
  /** Of each week, and of the end: how many boundaries lie before it. */
  readonly counts: Uint32Array
  /** Of each week, and of the end: how many seconds before it are open. */
  readonly openSeconds: Uint32Array
}

/** A Julian year: counted from 1970 on, the tables of this age begin within a day of the calendar's years. */
export const tableLength = 365.25 * day

const week = 7 * day
const weekSeconds = week / second
const tableSeconds = tableLength / second
const weeks = Math.ceil(tableLength / week)

/** Expects merged intervals that are true from a moment before the start up to the end of the table. */
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

/** The first moment of the table, or the first after one of it, at which the hours open or close. */
export const boundaryIn = (
  table: HoursTable,
  after: Instant | undefined,
  opens: boolean,
): Instant | undefined => {
  const count = after === undefined ? 0 : countUpTo(table, secondsOf(table, after))
  // What follows an open moment is an end.
  const seconds = table.boundaries[isOpenAfter(table, count) === opens ? count + 1 : count]
  return seconds === undefined ? undefined : table.start + seconds * second
}

/** Open milliseconds from the start of the table to a moment of it, or to its end. */
export const openTimeIn = (table: HoursTable, until: Instant): number => {
  const seconds = secondsOf(table, until)
  const count = countUpTo(table, seconds)
  const open = openSecondsUpTo(table, Math.floor(seconds / weekSeconds), count, seconds) * second
  return isOpenAfter(table, count) ? open + ((until - table.start) % second) : open
}

/** The least moment of the table, or its end, up to which this much is open; the table must have as much. */
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

/** How many boundaries lie at a second or before. */
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

/** Open seconds up to a second of a week, or to its end, before which there are `last` boundaries. */
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
