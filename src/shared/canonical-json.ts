import { isJsonList, type Json, type JsonObject } from './json'

/**
 * The same text for the same value: properties sorted by name, `undefined` properties omitted. A value that was stored
 * and read back gives the same text.
 */
export const canonicalJson = (value: Json): string => {
  if (isJsonList(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{${properties(value).join(',')}}`
}

const properties = (object: JsonObject): string[] =>
  Object.keys(object)
    .sort()
    .flatMap((name) => {
      const value = object[name]
      return value === undefined ? [] : [`${JSON.stringify(name)}:${canonicalJson(value)}`]
    })
