import type { Key } from './filing'

/** What is filed under the keys of one access. */
export interface KeyTable<Filed extends Key = Key> {
  /** The number of keys, with those of accesses that read the same. */
  readonly size: () => number
  /** The number of postings under a key. */
  readonly count: (key: Filed) => number
  readonly add: (key: Filed, posting: number) => void
  /** Takes out what was added. */
  readonly remove: (key: Filed, posting: number) => void
}
