import type { Json } from '../../shared/json'

/**
 * The keys under which an index keeps a comparison. The index evaluates the comparison only for facts that meet a key.
 * The operator must guarantee: whenever it holds, the fact meets at least one of the keys. An operator without an
 * index entry is evaluated for all facts.
 */
export interface IndexEntry {
  /** How the index reads a fact. */
  readonly access: Access
  /** The keys under which the comparison is kept. */
  readonly keys: readonly Key[]
  /** The operator also holds whenever a key is met, and no fact meets two of the keys. @default false */
  readonly exact?: boolean
}

export type Key = string | number | boolean

/**
 * How an index reads a fact's value, and when the value meets a key. `value`: the read value, or an element of the
 * read list, equals the key. `prefix` and `substring`: the read text begins with the key, or contains it; such a key
 * is not empty. Accesses with the identical `read` function share one pass over the value.
 */
export interface Access {
  /** How a key is compared with the value that is read. */
  readonly meets: 'value' | 'prefix' | 'substring'
  /** The value, or the list of values, that keys are compared with. Pure. */
  readonly read: (found: Json) => Json
  /** For `prefix`: whether a key of this length may end there. Without it, a key may end anywhere. */
  readonly ends?: (found: Json, length: number) => boolean
}

/** Defines an access, typed by the values that its operators take. */
export const defineAccess = <Found extends Json>(
  meets: Access['meets'],
  read: (found: Found) => Json,
  ends?: (found: Found, length: number) => boolean,
): Access => ({
  meets,
  read: read as Access['read'],
  ...(ends && { ends: ends as Access['ends'] }),
})
