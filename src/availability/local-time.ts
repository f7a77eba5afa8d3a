import { HelpdeskError } from '../shared/errors'
import { day, type Instant, second } from '../shared/instant'
import { remembered } from '../shared/remembered'
import { canonicalZone, offsetAt } from './zone-offset'

/** A local date and time, written as the epoch milliseconds of the same date and time in UTC. */
export type WallTime = number

/**
 * The first instant at which the clocks of the zone show this wall time or a later one. For a time that occurs twice
 * this is the first occurrence (V-21, V-22). For a skipped time it is the end of the gap (V-20, V-24).
 *
 * @throws HelpdeskError `ZONE_INVALID` when the runtime does not know the zone; `INVALID_INPUT` for a wall time outside
 * the range of dates.
 */
export const instantAt = (zone: string, wall: WallTime): Instant =>
  firstInstant(offsetPeriods(zone, wall - 2 * day, wall + 2 * day), wall)

/** As `instantAt`, among offset periods that cover at least two days before and after the wall time. */
export const firstInstant = (among: readonly OffsetPeriod[], wall: WallTime): Instant => {
  for (const { start, end, offset } of among) {
    const instant = Math.max(start, wall - offset)
    if (instant < end) return instant
  }
  throw new HelpdeskError('INVALID_INPUT', `Expected a wall time that exists in the zone, found ${wall}.`)
}

/**
 * The wall time in the zone at an instant.
 *
 * @throws HelpdeskError `ZONE_INVALID` when the runtime does not know the zone; `INVALID_INPUT` for an instant outside the
 * range of dates.
 */
export const wallTimeAt = (zone: string, instant: Instant): WallTime => {
  const [period] = offsetPeriods(zone, instant, instant + 1)
  return instant + (period?.offset ?? Number.NaN)
}

/**
 * True when the runtime has an IANA zone of this name, in upper or lower case.
 *
 * @throws HelpdeskError `RUNTIME_UNSUPPORTED` when the runtime has no `Intl`.
 */
export const isZone = (name: string): boolean => knownZone(name) !== undefined

/** A period in which the zone has one offset to UTC. */
export interface OffsetPeriod {
  readonly start: Instant
  readonly end: Instant
  /** Milliseconds to add to UTC. */
  readonly offset: number
}

/** All offset periods that overlap the span, in order and without a gap. @throws HelpdeskError as `wallTimeAt` */
export const offsetPeriods = (zone: string, from: Instant, to: Instant): OffsetPeriod[] => {
  if (!(Math.abs(from) < furthest)) {
    throw new HelpdeskError('INVALID_INPUT', `Expected an instant in epoch milliseconds, found ${from}.`)
  }
  const name = knownZone(zone)
  if (name === undefined) {
    throw new HelpdeskError(
      'ZONE_INVALID',
      `Expected the name of an IANA time zone, found "${zone.slice(0, 80)}".`,
    )
  }
  const found: OffsetPeriod[] = []
  for (let year = utcYear(from); year <= utcYear(to - 1); year += 1) {
    for (const period of offsetPeriodsOfYear(name, year)) {
      if (period.start < to && period.end > from) found.push(period)
    }
  }
  return found
}

/** Safely inside the range of Date. */
const furthest = 8e15

const utcYear = (instant: Instant): number => new Date(instant).getUTCFullYear()

const zoneNames = new Map<string, { value: string | undefined }>()

/** One spelling for each zone, so that visitors who send many spellings cannot fill the caches of zones. */
const knownZone = (name: string): string | undefined =>
  /^[A-Za-z][\w+/-]{0,63}$/.test(name)
    ? remembered(zoneNames, 2_000, name, () => canonicalZone(name))
    : undefined

const years = new Map<string, { value: readonly OffsetPeriod[] }>()

const offsetPeriodsOfYear = (zone: string, year: number): readonly OffsetPeriod[] =>
  remembered(years, 1_000, `${zone} ${year}`, () =>
    findOffsetPeriods(zone, utcYearStart(year), utcYearStart(year + 1)),
  )

/** `Date.UTC` would read the years 0 to 99 as 1900 to 1999. */
const utcYearStart = (year: number): Instant => new Date(0).setUTCFullYear(year, 0, 1)

/** Samples every third day and searches where the offset changed. Since 1970 no zone changed twice within six days. */
const findOffsetPeriods = (zone: string, from: Instant, to: Instant): readonly OffsetPeriod[] => {
  const found: OffsetPeriod[] = []
  let start = from
  let offset = offsetAt(zone, from)
  for (let seen = from; seen < to; ) {
    const look = Math.min(seen + 3 * day, to)
    const next = offsetAt(zone, look)
    if (next !== offset) {
      const change = firstChange(zone, offset, seen, look)
      found.push({ start, end: change, offset })
      start = change
      offset = next
    }
    seen = look
  }
  return start < to ? [...found, { start, end: to, offset }] : found
}

/** Offsets change at a whole second. */
const firstChange = (zone: string, offset: number, before: Instant, after: Instant): Instant => {
  let [same, changed] = [before, after]
  while (changed - same > second) {
    const middle = same + Math.floor((changed - same) / (2 * second)) * second
    if (offsetAt(zone, middle) === offset) same = middle
    else changed = middle
  }
  return changed
}
