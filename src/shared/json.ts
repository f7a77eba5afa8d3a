/** Plain data: the values in records, events and explanations. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject

export interface JsonObject {
  readonly [name: string]: Json | undefined
}

/** Reads an own property. An inherited property such as `constructor` is never returned. */
export const own = (object: object, name: string): unknown =>
  Object.hasOwn(object, name) ? (object as Record<string, unknown>)[name] : undefined

/**
 * A copy of an untrusted object without inherited properties and without those that are `undefined`, so that it is read as
 * its JSON would be. Nothing for another value.
 */
export const ownProperties = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined))
    : undefined

/** `Array.isArray` does not narrow a readonly list. */
export const isJsonList = (value: Json): value is readonly Json[] => Array.isArray(value)
