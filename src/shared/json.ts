/** Plain data: the values in records, events and explanations. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject

export interface JsonObject {
  readonly [name: string]: Json | undefined
}

/** Reads an own property. An inherited property such as `constructor` is never returned. */
export const own = (object: object, name: string): unknown =>
  Object.hasOwn(object, name) ? (object as Record<string, unknown>)[name] : undefined

/** `Array.isArray` does not narrow a readonly list. */
export const isJsonList = (value: Json): value is readonly Json[] => Array.isArray(value)
