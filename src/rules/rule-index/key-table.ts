import type { Json } from '../../shared/json'
import type { Key } from './filing'
import type { Postings } from './postings'

/** What is filed under the keys of one access. */
export interface KeyTable<Filed extends Key = Key> {
  /** The number of keys. */
  readonly size: () => number
  /** The number of postings under a key. */
  readonly count: (key: Filed) => number
  readonly add: (key: Filed, posting: number) => void
  /** Takes out what was added. */
  readonly remove: (key: Filed, posting: number) => void
  /** Appends the postings of every key that the value meets, each key once. They stay the table's own: read only. */
  readonly collect: (found: Json, hits: Postings[]) => void
}
