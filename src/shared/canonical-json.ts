import { requireLevel } from './depth'
import { isJsonList, type Json, type JsonObject } from './json'

/**
 * The same text for the same value: properties sorted by name, `undefined` properties omitted. A value that was stored
 * and read back gives the same text.
 *
 * @throws HelpdeskError `INVALID_INPUT` for a value that is nested too deep, see `maxLevels`.
 */
export const canonicalJson = (value: Json): string => textAt(value, 0)

const textAt = (value: Json, level: number): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  requireLevel(level, value)
  if (isJsonList(value)) return `[${value.map((each) => textAt(each, level + 1)).join(',')}]`
  return `{${properties(value, level + 1).join(',')}}`
}

const properties = (object: JsonObject, level: number): string[] =>
  Object.keys(object)
    .sort()
    .flatMap((name) => {
      const value = object[name]
      return value === undefined ? [] : [`${JSON.stringify(name)}:${textAt(value, level)}`]
    })
