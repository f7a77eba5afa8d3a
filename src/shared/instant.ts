import { HelpdeskError } from './errors'

/** A moment in epoch milliseconds. The only form of time inside the core. */
export type Instant = number

export const second = 1_000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour

/** Reads ISO 8601 text that names its offset, as JSON carries it. */
export const instantFromIso = (text: string): Instant => {
  const instant = /T.*(Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(instant)) {
    throw new HelpdeskError('INVALID_INPUT', `Expected an ISO 8601 instant with an offset, found "${text}".`)
  }
  return instant
}

export const isoFromInstant = (instant: Instant): string => new Date(instant).toISOString()
