import type { Json } from '../../shared/json'
import type { Key } from './filing'
import type { KeyTable } from './key-table'
import { countOf, type Postings, type RankOf, withoutPosting, withPosting } from './postings'

export interface ValueTable extends KeyTable {
  /** Appends the postings of every key that the value meets, each key once. */
  readonly collect: (value: Json, hits: Postings[]) => void
}

/** Keys that a value equals: one look-up for a scalar, one for each element of a list. */
export const createValueTable = (rankOf: RankOf): ValueTable => {
  const filed = new Map<Json, Postings>()

  const collectOne = (value: Json, hits: Postings[]): void => {
    const postings = filed.get(value)
    if (postings !== undefined) hits.push(postings)
  }

  const set = (key: Key, before: Postings | undefined, after: Postings | undefined): void => {
    if (after === undefined) filed.delete(key)
    else if (after !== before) filed.set(key, after)
  }

  return {
    size: () => filed.size,
    count: (key) => countOf(filed.get(key)),
    add: (key, posting) => {
      const before = filed.get(key)
      set(key, before, withPosting(before, posting, rankOf))
    },
    remove: (key, posting) => {
      const before = filed.get(key)
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

/** A set costs more than going through so few values again. */
const few = 8
