import { day, type Instant } from '../shared/instant'
import type { BusinessHours } from './business-hours'
import type { MinuteRange } from './clock-time'
import { type CompiledHours, compileHours, rangesOn } from './compiled-hours'
import { clipIntervals, holds, type Interval, mergeIntervals } from './intervals'
import { type LocalDay, localDayOf, wallTimeOn } from './local-day'
import { instantAt, wallTimeAt } from './local-time'

/** Exactly at a start is open, exactly at an end is closed. @throws HelpdeskError `ZONE_INVALID` */
export const isOpenAt = (hours: BusinessHours, now: Instant): boolean =>
  intervalsAround(compileHours(hours), now, now + 1).some((interval) => holds(interval, now))

/** The least start of an open interval after `now`; none when the hours never open again, or never close. */
export const nextOpening = (hours: BusinessHours, now: Instant): Instant | undefined =>
  nextBoundary(compileHours(hours), now, ({ start }) => start)

/** The least end of an open interval after `now`; none when the hours never open again, or never close. */
export const nextClosing = (hours: BusinessHours, now: Instant): Instant | undefined =>
  nextBoundary(compileHours(hours), now, ({ end }) => end)

/** The open intervals between two instants, in order, merged, and cut off at both. */
export const openIntervals = (hours: BusinessHours, from: Instant, to: Instant): Interval[] =>
  clipIntervals(intervalsAround(compileHours(hours), from, to), { start: from, end: to })

/** Merged intervals whose boundaries are true from `from` to `to`, and may be cut off a day or more outside of them. */
const intervalsAround = (hours: CompiledHours, from: Instant, to: Instant): Interval[] => {
  const last = localDayOf(wallTimeAt(hours.zone, to)) + 2
  const found: Interval[] = []
  for (let localDay = localDayOf(wallTimeAt(hours.zone, from)) - 2; localDay <= last; localDay += 1) {
    for (const range of rangesOn(hours, localDay)) found.push(intervalOf(hours, localDay, range))
  }
  return mergeIntervals(found)
}

/** A range that runs past midnight ends there when the next date has an override, which owns its whole day. */
const intervalOf = ({ zone, overrides }: CompiledHours, localDay: LocalDay, range: MinuteRange): Interval => {
  const end = overrides.has(localDay + 1) ? Math.min(range.to, midnight) : range.to
  return {
    start: instantAt(zone, wallTimeOn(localDay, range.from)),
    end: instantAt(zone, wallTimeOn(localDay, end)),
  }
}

const midnight = 1_440

const nextBoundary = (
  hours: CompiledHours,
  now: Instant,
  boundaryOf: (interval: Interval) => Instant,
): Instant | undefined => {
  for (const span of searchSpans(hours, now)) {
    for (let from = span.start; from < span.end; from += step) {
      const to = Math.min(from + step, span.end)
      const found = intervalsAround(hours, from, to)
        .map(boundaryOf)
        .find((boundary) => boundary > now && boundary >= from && boundary < to)
      if (found !== undefined) return found
    }
  }
  return undefined
}

/**
 * Where the next boundary lies if there is one at all. Far from any override the week repeats, but for a boundary that a
 * change of the clocks may swallow in one week; so what is not found within weeks lies near an override.
 */
const searchSpans = ({ zone, overrides }: CompiledHours, now: Instant): Interval[] =>
  mergeIntervals([
    { start: now, end: now + reach },
    ...[...overrides.keys()].map((localDay) => {
      const start = instantAt(zone, wallTimeOn(localDay, 0))
      return { start: Math.max(now, start - 2 * day), end: start + reach }
    }),
  ])

const reach = 28 * day
const step = 7 * day
