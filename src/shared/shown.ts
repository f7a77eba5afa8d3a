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
export const shown = (value: Json): Json => shownAt(value, 0)

const shownAt = (value: Json, level: number): Json => {
  if (typeof value === 'string') return shownText(value)
  if (typeof value !== 'object' || value === null) return value
  requireLevel(level, value)
  const below = (each: Json): Json => shownAt(each, level + 1)
  if (!isJsonList(value)) return mapProperties(value, below)
  const first = value.slice(0, shownItems).map(below)
  return value.length > shownItems ? { first, count: value.length } : first
}

/**
 * A copy of plain data, without the properties that are `undefined`.
 *
 * @throws HelpdeskError `INVALID_INPUT` for a value that is nested too deep, see `maxLevels`.
 */
export const copyOf = <Value extends Json>(value: Value): Value => copied(value, 0) as Value

const copied = (value: Json, level: number): Json => {
  if (typeof value !== 'object' || value === null) return value
  requireLevel(level, value)
  const below = (each: Json): Json => copied(each, level + 1)
  return isJsonList(value) ? value.map(below) : mapProperties(value, below)
}

const mapProperties = (object: JsonObject, map: (value: Json) => Json): JsonObject => {
  const mapped: Record<string, Json> = {}
  for (const name of Object.keys(object)) {
    const value = object[name]
    if (value === undefined) continue
    // An assignment to this name would set the prototype.
    if (name === '__proto__') Object.defineProperty(mapped, name, { ...plain, value: map(value) })
    else mapped[name] = map(value)
  }
  return mapped
}

const plain = { configurable: true, enumerable: true, writable: true }

const shownText = (text: string): string =>
  text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text
