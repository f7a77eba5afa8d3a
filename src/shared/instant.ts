import { HelpdeskError } from './errors'

/** A moment in epoch milliseconds. The core uses no other form of time. */
export type Instant = number

/** The first millisecond of the year 1 in UTC. */
export const minInstant: Instant = -62_135_596_800_000
/** The last millisecond of the year 9999 in UTC. */
export const maxInstant: Instant = 253_402_300_799_999

export const second = 1_000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour

/**
 * Reads ISO 8601 text with an offset. A day that the calendar does not have is refused.
 *
 * @throws HelpdeskError `INVALID_INPUT` for other text.
 */
export const instantFromIso = (text: string): Instant => {
  const [, date] = isoInstant.exec(text) ?? []
  const instant = date !== undefined && isDate(date) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(instant)) {
    throw new HelpdeskError('INVALID_INPUT', `Expected an ISO 8601 instant with an offset, found "${text}".`)
  }
  return instant
}

/** True for a `YYYY-MM-DD` that exists in the calendar. `Date.parse` alone accepts February 31 as March 3. */
export const isDate = (text: string): boolean => {
  const midnight = /^(\d{4}|[+-]\d{6})-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN
  return !Number.isNaN(midnight) && isoFromInstant(midnight).startsWith(text)
}

const isoInstant = /^(.{10,13})T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/

/**
 * An instant as ISO 8601 in UTC with milliseconds: `2026-01-31T09:00:00.000Z`.
 *
 * @throws RangeError for a number that is no instant.
 */
export const isoFromInstant = (instant: Instant): string => new Date(instant).toISOString()
