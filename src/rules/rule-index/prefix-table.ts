import { createHashedKeys } from './hashed-keys'
import type { KeyTable } from './key-table'
import { countOf, type RankOf } from './postings'
import { emptyHash, extendedHash, hashOf } from './text-hash'

/**
 * Keys that a text begins with. The hash of every prefix comes out of one pass over the text, and is looked up only at
 * the lengths that some key has, so the cost is that of the text and does not grow with the number of keys.
 */
export const createPrefixTable = (rankOf: RankOf): KeyTable<string> => {
  const filed = createHashedKeys(rankOf)
  /** The number of keys of each length. */
  const lengths: number[] = []

  const find = (hash: number, key: string): number => {
    let entry = filed.first(hash)
    while (entry >= 0 && !(filed.hash(entry) === hash && filed.key(entry) === key)) entry = filed.next(entry)
    return entry
  }

  return {
    size: filed.size,
    count: (key) => {
      const entry = find(hashOf(key), key)
      return entry < 0 ? 0 : countOf(filed.postings(entry))
    },
    add: (key, posting) => {
      const hash = hashOf(key)
      const entry = find(hash, key)
      filed.add(entry, hash, key, posting)
      while (lengths.length <= key.length) lengths.push(0)
      if (entry < 0) (lengths[key.length] as number) += 1
    },
    remove: (key, posting) => {
      const entry = find(hashOf(key), key)
      if (entry >= 0 && filed.remove(entry, posting)) (lengths[key.length] as number) -= 1
    },
    collect: (found, hits) => {
      const text = found as string
      const end = Math.min(text.length, lengths.length - 1)
      let hash = emptyHash
      for (let length = 1; length <= end; length += 1) {
        hash = extendedHash(hash, text.charCodeAt(length - 1))
        if (lengths[length] === 0) continue
        for (let entry = filed.first(hash); entry >= 0; entry = filed.next(entry)) {
          if (filed.hash(entry) !== hash) continue
          const key = filed.key(entry)
          if (key.length === length && text.startsWith(key)) hits.push(filed.postings(entry))
        }
      }
    },
  }
}
