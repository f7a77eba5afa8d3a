import type { Json } from '../../shared/json'

/**
 * Where an index files a comparison, so that it looks at it only for facts that may satisfy it. The law: wherever the
 * operator holds, the fact meets one of the keys. An operator without a filing is asked for all facts.
 */
export interface Filing {
  readonly access: Access
  readonly keys: readonly Key[]
  /** The operator also holds wherever a key is met, and no fact meets two of them. @default false */
  readonly exact?: boolean
}

export type Key = string | number | boolean

/**
 * What of a fact's value meets a key. `value`: what is read equals it, or one of the elements of the list that is read.
 * `prefix` and `substring`: the text that is read begins with it, or contains it; such a key is not empty. Accesses with
 * the same `read`, by identity, share what is read, which is gone through once for all of them.
 */
export interface Access {
  readonly meets: 'value' | 'prefix' | 'substring'
  readonly read: (found: Json) => Json
  /** Of `prefix`: whether a key of so many characters may end there; without it, every key may. */
  readonly ends?: (found: Json, length: number) => boolean
}

/** States an access with the type of value that its operators take. */
export const defineAccess = <Found extends Json>(
  meets: Access['meets'],
  read: (found: Found) => Json,
  ends?: (found: Found, length: number) => boolean,
): Access => ({
  meets,
  read: read as Access['read'],
  ...(ends && { ends: ends as Access['ends'] }),
})
