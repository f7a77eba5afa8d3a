import type { Json } from '../../shared/json'
import type { Key } from './index-entry'
import type { KeyTable } from './key-table'
import { countOf, type Postings, type RankOf, withoutPosting, withPosting } from './postings'

export interface ValueTable extends KeyTable {
  /** Appends the postings of every key that the value meets, each key once. */
  readonly collect: (value: Json, hits: Postings[]) => void
}

/** Finds the keys that a value equals: one lookup for a scalar, one for each element of a list. */
export const createValueTable = (rankOf: RankOf): ValueTable => {
  const byKey = new Map<Json, Postings>()

  const collectOne = (value: Json, hits: Postings[]): void => {
    const postings = byKey.get(value)
    if (postings !== undefined) hits.push(postings)
  }

  const set = (key: Key, before: Postings | undefined, after: Postings | undefined): void => {
    if (after === undefined) byKey.delete(key)
    else if (after !== before) byKey.set(key, after)
  }

  return {
    size: () => byKey.size,
    count: (key) => countOf(byKey.get(key)),
    add: (key, posting) => {
      const before = byKey.get(key)
      set(key, before, withPosting(before, posting, rankOf))
    },
    remove: (key, posting) => {
      const before = byKey.get(key)
      set(key, before, withoutPosting(before, posting, rankOf))
    },
    collect: (found, hits) => {
      if (!Array.isArray(found)) return collectOne(found, hits)
      const values: readonly Json[] = found
      if (values.length > few) for (const value of new Set(values)) collectOne(value, hits)
      else values.forEach((value, at) => values.indexOf(value) === at && collectOne(value, hits))
    },
  }
}

/** Up to this number of values, comparing them pairwise is cheaper than building a set. */
const few = 8
