import { HelpdeskError } from '../shared/errors'
import { day, type Instant } from '../shared/instant'
import { remembered } from '../shared/remembered'
import type { BusinessHours } from './business-hours'
import { type HoursInMinutes, hoursInMinutes } from './hours-in-minutes'
import {
  boundaryIn,
  type HoursTable,
  hoursTable,
  isOpenIn,
  openTimeIn,
  tableLength,
  whenOpenIn,
} from './hours-table'
import type { Interval } from './intervals'
import { intervalsAround } from './intervals-around'
import { wallTimeAt } from './local-time'

/**
 * Business hours compiled for many queries. A query costs one binary search. Instants must be in the years 1 to 9999;
 * every method throws HelpdeskError `INVALID_INPUT` for others.
 */
export interface CompiledHours {
  /** Open at the exact start of a range, closed at its exact end. */
  readonly isOpenAt: (now: Instant) => boolean
  /** The first start of an open interval after `now`; none when the hours never open again, or never close. */
  readonly nextOpening: (now: Instant) => Instant | undefined
  /** The first end of an open interval after `now`; none when the hours never open again, or never close. */
  readonly nextClosing: (now: Instant) => Instant | undefined
  /** The open milliseconds between two instants; negative when `to` is before `from`. */
  readonly openTimeBetween: (from: Instant, to: Instant) => number
  /**
   * The first instant at which `duration` open milliseconds have passed since `from`, so that `openTimeBetween`
   * returns the duration. 0 returns `from`, and a duration that ends exactly at closing time returns the closing time.
   * None when the hours are not open that long within a hundred years. A negative duration is refused as
   * `INVALID_INPUT`.
   */
  readonly addOpenTime: (from: Instant, duration: number) => Instant | undefined
  /** The open intervals between two instants: in order, merged, and cut at both ends. */
  readonly intervals: (from: Instant, to: Instant) => Interval[]
}

/**
 * Compiles hours for many queries. A table for about one year is built on demand, and a bounded number of tables is
 * cached.
 *
 * @throws HelpdeskError `ZONE_INVALID`; `INVALID_RULE` for hours that `parseBusinessHours` would refuse.
 */
export const compileHours = (hours: BusinessHours): CompiledHours => {
  const read = hoursInMinutes(hours)
  // Throws for an unknown zone now, and not at the first query.
  wallTimeAt(hours.zone, 0)
  const tables = new Map<number, { value: HoursTable }>()
  const tableOf = (index: number): HoursTable =>
    remembered(tables, 12, index, () => {
      const start = index * tableLength
      return hoursTable(start, intervalsAround(read, start, start + tableLength))
    })
  const nearOverrides = tablesNearOverrides(read)
  const opensWeekly = [...read.weekly.values()].some((ranges) => ranges.length > 0)
  /** The given table, and the tables of the next hundred years that may have open time. */
  function* openTablesFrom(own: number): Iterable<number> {
    const last = Math.min(own + 100, lastTable)
    yield own
    if (opensWeekly) for (let index = own + 1; index <= last; index += 1) yield index
    else yield* nearOverrides.filter((index) => index > own && index <= last)
  }

  const isOpenAt = (now: Instant): boolean => isOpenIn(tableOf(indexOf(now)), now)

  const next = (now: Instant, opens: boolean): Instant | undefined => {
    const own = indexOf(now)
    const found = boundaryIn(tableOf(own), now, opens)
    if (found !== undefined) return found
    for (const index of [own + 1, ...nearOverrides.filter((each) => each > own + 1)]) {
      const later = index > lastTable ? undefined : boundaryIn(tableOf(index), undefined, opens)
      if (later !== undefined) return later
    }
    return undefined
  }

  /** The open milliseconds of a whole table. */
  const openTimeOf = (index: number): number => openTimeIn(tableOf(index), (index + 1) * tableLength)

  const openTimeBetween = (from: Instant, to: Instant): number => {
    if (to < from) return 0 - openTimeBetween(to, from)
    let open = openTimeIn(tableOf(indexOf(to)), to) - openTimeIn(tableOf(indexOf(from)), from)
    for (let index = indexOf(from); index < indexOf(to); index += 1) open += openTimeOf(index)
    return open
  }

  const addOpenTime = (from: Instant, duration: number): Instant | undefined => {
    if (!(duration >= 0)) {
      throw new HelpdeskError('INVALID_INPUT', `Expected a duration of 0 ms or more, found ${duration}.`)
    }
    const own = indexOf(from)
    if (duration === 0) return from
    let missing = openTimeIn(tableOf(own), from) + duration
    for (const index of openTablesFrom(own)) {
      const open = openTimeOf(index)
      if (open >= missing) return whenOpenIn(tableOf(index), missing)
      missing -= open
    }
    return undefined
  }

  const intervals = (from: Instant, to: Instant): Interval[] => {
    // Throws for an invalid instant.
    indexOf(to)
    const found: Interval[] = []
    let start = isOpenAt(from) ? from : next(from, true)
    while (start !== undefined && start < to) {
      const end: Instant = Math.min(next(start, false) ?? to, to)
      found.push({ start, end })
      start = next(end, true)
    }
    return found
  }

  return {
    isOpenAt,
    nextOpening: (now) => next(now, true),
    nextClosing: (now) => next(now, false),
    openTimeBetween,
    addOpenTime,
    intervals,
  }
}

/** The year 1 and the year 9999. */
const firstTable = -1_969
const lastTable = 8_029

const indexOf = (at: Instant): number => {
  const index = Math.floor(at / tableLength)
  if (index >= firstTable && index <= lastTable) return index
  throw new HelpdeskError(
    'INVALID_INPUT',
    `Expected an instant of the years 1 to 9999 in epoch milliseconds, found ${at}.`,
  )
}

/**
 * Far from any override the weeks repeat, except that a clock change may remove a boundary in one week. So an opening
 * or closing that a whole table does not have can only be in a table near an override, or does not exist.
 */
const tablesNearOverrides = ({ overrides }: HoursInMinutes): readonly number[] => {
  const near = [...overrides.keys()].flatMap((localDay) =>
    [localDay - 2, localDay + 35].map((each) => Math.floor((each * day) / tableLength)),
  )
  return [...new Set(near)].sort((a, b) => a - b)
}
