import { IANAZone } from 'luxon'
import { HelpdeskError } from '../shared/errors'
import { day, type Instant, minute, second } from '../shared/instant'
import { remembered } from '../shared/remembered'

/** What the clocks of a zone show, written as the epoch milliseconds at which clocks in UTC show the same. */
export type WallTime = number

/**
 * The first instant at which the clocks of the zone show this wall time or a later one. Of a time that comes twice it is
 * therefore the first (V-21, V-22), and of a time that is skipped the end of the gap (V-20, V-24).
 *
 * @throws HelpdeskError `ZONE_INVALID` when the runtime does not know the zone.
 */
export const instantAt = (zone: string, wall: WallTime): Instant =>
  firstInstant(stretches(zone, wall - 2 * day, wall + 2 * day), wall)

/** The same among stretches that begin and end at least two days apart from the wall time. */
export const firstInstant = (among: readonly Stretch[], wall: WallTime): Instant => {
  for (const { start, end, offset } of among) {
    const instant = Math.max(start, wall - offset)
    if (instant < end) return instant
  }
  throw new HelpdeskError('INVALID_INPUT', `Expected a wall time that the zone reaches, found ${wall}.`)
}

/** What the clocks of the zone show at an instant. @throws HelpdeskError `ZONE_INVALID` */
export const wallTimeAt = (zone: string, instant: Instant): WallTime => {
  const [stretch] = stretches(zone, instant, instant + 1)
  return instant + (stretch?.offset ?? Number.NaN)
}

/** True when the runtime knows an IANA zone of this name, in any case of letters. */
export const isZone = (name: string): boolean => canonicalZone(name) !== undefined

/** A time during which the zone keeps one distance to UTC. */
export interface Stretch {
  readonly start: Instant
  readonly end: Instant
  /** Milliseconds to add to UTC. */
  readonly offset: number
}

/** All stretches that reach into the span, in order and without a gap. @throws HelpdeskError `ZONE_INVALID` */
export const stretches = (zone: string, from: Instant, to: Instant): Stretch[] => {
  if (!(Math.abs(from) < furthest)) {
    throw new HelpdeskError('INVALID_INPUT', `Expected an instant in epoch milliseconds, found ${from}.`)
  }
  const name = canonicalZone(zone)
  if (name === undefined) {
    throw new HelpdeskError(
      'ZONE_INVALID',
      `Expected the name of an IANA time zone, found "${zone.slice(0, 80)}".`,
    )
  }
  const found: Stretch[] = []
  for (let year = utcYear(from); year <= utcYear(to - 1); year += 1) {
    for (const stretch of stretchesOfYear(name, year)) {
      if (stretch.start < to && stretch.end > from) found.push(stretch)
    }
  }
  return found
}

/** Well inside what a Date can hold. */
const furthest = 8e15

const utcYear = (instant: Instant): number => new Date(instant).getUTCFullYear()

const zoneNames = new Map<string, { value: string | undefined }>()

/** One spelling for each zone, so that a visitor who sends many cannot fill the caches here and in luxon. */
const canonicalZone = (name: string): string | undefined =>
  /^[A-Za-z][\w+/-]{0,63}$/.test(name)
    ? remembered(zoneNames, 2_000, name, () =>
        IANAZone.isValidZone(name)
          ? new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone
          : undefined,
      )
    : undefined

const years = new Map<string, { value: readonly Stretch[] }>()

const stretchesOfYear = (zone: string, year: number): readonly Stretch[] =>
  remembered(years, 1_000, `${zone} ${year}`, () =>
    findStretches(zone, utcYearStart(year), utcYearStart(year + 1)),
  )

/** `Date.UTC` takes the years 0 to 99 for 1900 to 1999. */
const utcYearStart = (year: number): Instant => new Date(0).setUTCFullYear(year, 0, 1)

/** Looks every third day, and closer where the offset changed: since 1970 no zone has changed twice within six days. */
const findStretches = (zone: string, from: Instant, to: Instant): readonly Stretch[] => {
  const found: Stretch[] = []
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

/** Clocks are changed at a whole second. */
const firstChange = (zone: string, offset: number, before: Instant, after: Instant): Instant => {
  let [same, changed] = [before, after]
  while (changed - same > second) {
    const middle = same + Math.floor((changed - same) / (2 * second)) * second
    if (offsetAt(zone, middle) === offset) same = middle
    else changed = middle
  }
  return changed
}

const offsetAt = (zone: string, instant: Instant): number =>
  Math.round(IANAZone.create(zone).offset(instant) * minute)
