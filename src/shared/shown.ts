import { requireLevel } from './depth'
import { isJsonList, type Json, type JsonObject } from './json'

/** The most items of a list that an explanation shows. */
export const shownItems = 20

const shownCharacters = 200

/** A list that was cut: its first items, and how many it has. */
export type CutList = {
  /** The first items. */
  readonly first: readonly Json[]
  /** The number of all items. */
  readonly count: number
}

/**
 * A copy of a value for an explanation: texts cut to 200 characters, and of a list its first 20 items with the count of
 * all (`CutList`). Properties that are `undefined` are left out.
 *
 * @throws HelpdeskError `INVALID_INPUT` for a value that is nested too deep, see `maxLevels`.
 */
export const shown = (value: Json): Json => copyAt(value, 0, true)

/**
 * A copy of plain data, without the properties that are `undefined`.
 *
 * @throws HelpdeskError `INVALID_INPUT` for a value that is nested too deep, see `maxLevels`.
 */
export const copyOf = <Value extends Json>(value: Value): Value => copyAt(value, 0, false) as Value

const copyAt = (value: Json, level: number, cut: boolean): Json => {
  if (cut && typeof value === 'string') return shownText(value)
  if (typeof value !== 'object' || value === null) return value
  requireLevel(level, value)
  const below = (each: Json): Json => copyAt(each, level + 1, cut)
  if (!isJsonList(value)) return mapProperties(value, below)
  const first = (cut ? value.slice(0, shownItems) : value).map(below)
  return first.length < value.length ? { first, count: value.length } : first
}

/** An own property `__proto__` stays one, as an assignment would not keep it. */
const mapProperties = (object: JsonObject, map: (value: Json) => Json): JsonObject =>
  Object.fromEntries(
    Object.entries(object).flatMap(([name, value]) => (value === undefined ? [] : [[name, map(value)]])),
  )

const shownText = (text: string): string =>
  text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text
