import { HelpdeskError, type HelpdeskErrorCode } from './errors'
import type { JsonObject } from './json'

/** The error for invalid input: a sentence with the place, the expectation and the found value. */
export const refusal = (
  code: HelpdeskErrorCode,
  place: string,
  expected: string,
  found: unknown,
  details: JsonObject = {},
): HelpdeskError =>
  new HelpdeskError(code, `Expected ${expected} at ${place}, found ${shown(found)}.`, {
    place,
    expected,
    found: shown(found),
    ...details,
  })

/** A value in a sentence: a scalar itself, cut to 60 characters; a list or an object by its kind. */
const shown = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)
  if (Array.isArray(value)) return `a list of ${value.length}`
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}
