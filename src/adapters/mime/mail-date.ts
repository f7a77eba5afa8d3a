import type { Instant } from '../../shared/instant'

/**
 * Reads a Date header. A date without a zone is read as UTC, so that the result is the same on every machine. Returns
 * `undefined` for text without a day, and for years outside 1970 to 9999.
 */
export const mailDate = (header: string | undefined): Instant | undefined => {
  const text = (header ?? '').slice(0, 100).trim()
  const instant = namesDay.test(text) ? Date.parse(namesZone.test(text) ? text : `${text} +0000`) : Number.NaN
  return instant >= 0 && instant <= latest ? instant : undefined
}

/** `Date.parse` alone accepts nearly any number as a date. */
const namesDay = /\d{1,2}[ -][a-z]{3,9}[ -]\d{2,4}|^\d{4}-\d\d-\d\d/i
const namesZone = /[+-]\d\d:?\d\d|\b(GMT|UTC?|Z|[ECMP][SD]T)\b|\dZ$/i
const latest = Date.UTC(9999, 11, 31, 23, 59, 59, 999)
