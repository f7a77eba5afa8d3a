import type { Json } from '../../shared/json'
import type { Access } from './filing'
import { createHashedKeys } from './hashed-keys'
import type { KeyTable } from './key-table'
import { countOf, type Postings, type RankOf } from './postings'
import { emptyHash, extendedHash, hashOf } from './text-hash'

/** Keys that a text begins with, where each may end in some places only. */
export interface PrefixTable extends Pick<KeyTable<string>, 'size'> {
  /** The keys that are met where `ends` says so. */
  readonly of: (ends: Access['ends']) => KeyTable<string>
  readonly collect: (text: string, hits: Postings[], found: Json) => void
}

/**
 * The hash of every beginning comes out of one pass over the text, and is looked up only at the lengths that some key
 * has, so the cost is that of the text and does not grow with the number of keys.
 */
export const createPrefixTable = (rankOf: RankOf): PrefixTable => {
  const filed = createHashedKeys(rankOf)
  /** The number of keys of each length. */
  const lengths: number[] = []
  /** An entry is marked with the position of its `ends`. */
  const kinds: { readonly ends: Access['ends']; readonly table: KeyTable<string> }[] = []

  const find = (hash: number, key: string, mark: number): number => {
    let entry = filed.first(hash)
    while (
      entry >= 0 &&
      !(filed.hash(entry) === hash && filed.mark(entry) === mark && filed.key(entry) === key)
    )
      entry = filed.next(entry)
    return entry
  }

  const tableOf = (mark: number): KeyTable<string> => ({
    size: filed.size,
    count: (key) => {
      const entry = find(hashOf(key), key, mark)
      return entry < 0 ? 0 : countOf(filed.postings(entry))
    },
    add: (key, posting) => {
      const hash = hashOf(key)
      const entry = find(hash, key, mark)
      filed.add(entry, { hash, key, mark }, posting)
      while (lengths.length <= key.length) lengths.push(0)
      if (entry < 0) (lengths[key.length] as number) += 1
    },
    remove: (key, posting) => {
      const entry = find(hashOf(key), key, mark)
      if (entry >= 0 && filed.remove(entry, posting)) (lengths[key.length] as number) -= 1
    },
  })

  return {
    size: filed.size,
    of: (ends) => {
      const known = kinds.find((kind) => kind.ends === ends)
      if (known) return known.table
      const table = tableOf(kinds.length)
      kinds.push({ ends, table })
      return table
    },
    collect: (text, hits, found) => {
      const last = Math.min(text.length, lengths.length - 1)
      let hash = emptyHash
      for (let length = 1; length <= last; length += 1) {
        hash = extendedHash(hash, text.charCodeAt(length - 1))
        if (lengths[length] === 0) continue
        for (let entry = filed.first(hash); entry >= 0; entry = filed.next(entry)) {
          if (filed.hash(entry) !== hash) continue
          const key = filed.key(entry)
          if (key.length !== length || !text.startsWith(key)) continue
          const ends = kinds[filed.mark(entry)]?.ends
          if (!ends || ends(found, length)) hits.push(filed.postings(entry))
        }
      }
    },
  }
}
