import type { Json, JsonObject } from './json'

/**
 * One text for one value: properties in the order of their names, those that are `undefined` left out, so that a value
 * that went through a store reads the same.
 */
export const canonicalJson = (value: Json): string => {
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
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

/** `Array.isArray` does not narrow a readonly list. */
const isList = (value: Json): value is readonly Json[] => Array.isArray(value)
