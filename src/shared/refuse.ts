import { HelpdeskError, type HelpdeskErrorCode } from './errors'
import type { JsonObject } from './json'

/** The error for input that cannot be taken: a sentence with the place, what was expected and what was found. */
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

/** A value in a sentence: scalars as they are, cut to 60 characters, everything else by its kind. */
const shown = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)
  if (Array.isArray(value)) return `a list of ${value.length}`
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}
