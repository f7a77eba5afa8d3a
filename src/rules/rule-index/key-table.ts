import type { Key } from './index-entry'

/** The postings of one access, by key. */
export interface KeyTable<Indexed extends Key = Key> {
  /** The number of keys, including those of accesses with the same `read`. */
  readonly size: () => number
  /** The number of postings under a key. */
  readonly count: (key: Indexed) => number
  readonly add: (key: Indexed, posting: number) => void
  /** Removes a posting that was added. */
  readonly remove: (key: Indexed, posting: number) => void
}
