import type { Json } from '../../shared/json'
import { addPosting, chainOf, createHashedKeys, type HashedKey, removePosting } from './hashed-keys'
import type { Access } from './index-entry'
import type { KeyTable } from './key-table'
import { countOf, type Postings, type RankOf } from './postings'
import { emptyHash, extendedHash, hashOf } from './text-hash'

/** Finds the keys that a text begins with. A key may be allowed to end in certain places only. */
export interface PrefixTable extends Pick<KeyTable<string>, 'size'> {
  /** The keys that are met only where `ends` is true. */
  readonly of: (ends: Access['ends']) => KeyTable<string>
  readonly collect: (text: string, hits: Postings[], found: Json) => void
}

/**
 * One pass over the text yields the hash of every prefix. A hash is looked up only at lengths that some key has. The
 * cost depends on the length of the text and not on the number of keys.
 */
export const createPrefixTable = (rankOf: RankOf): PrefixTable => {
  const hashed = createHashedKeys()
  /** The number of keys of each length. */
  const lengths: number[] = []
  /** The mark of an entry is the position of its `ends` in this list. */
  const kinds: { readonly ends: Access['ends']; readonly table: KeyTable<string> }[] = []

  const find = ({ hash, key, mark }: HashedKey): number => {
    const { heads, nexts, hashes, marks, keys, shift } = hashed
    let entry = heads[chainOf(hash, shift)] as number
    while (entry >= 0 && !(hashes[entry] === hash && marks[entry] === mark && keys[entry] === key)) {
      entry = nexts[entry] as number
    }
    return entry
  }

  const tableOf = (mark: number): KeyTable<string> => ({
    size: () => hashed.size,
    count: (key) => {
      const entry = find({ hash: hashOf(key), key, mark })
      return entry < 0 ? 0 : countOf(hashed.postings[entry])
    },
    add: (key, posting) => {
      const added = { hash: hashOf(key), key, mark }
      const entry = find(added)
      addPosting(hashed, entry, added, posting, rankOf)
      while (lengths.length <= key.length) lengths.push(0)
      if (entry < 0) (lengths[key.length] as number) += 1
    },
    remove: (key, posting) => {
      const entry = find({ hash: hashOf(key), key, mark })
      if (entry >= 0 && removePosting(hashed, entry, posting, rankOf)) (lengths[key.length] as number) -= 1
    },
  })

  return {
    size: () => hashed.size,
    of: (ends) => {
      const known = kinds.find((kind) => kind.ends === ends)
      if (known) return known.table
      const table = tableOf(kinds.length)
      kinds.push({ ends, table })
      return table
    },
    collect: (text, hits, found) => {
      const { heads, nexts, hashes, marks, keys, postings, shift } = hashed
      const last = Math.min(text.length, lengths.length - 1)
      let hash = emptyHash
      for (let length = 1; length <= last; length += 1) {
        hash = extendedHash(hash, text.charCodeAt(length - 1))
        if (lengths[length] === 0) continue
        let entry = heads[chainOf(hash, shift)] as number
        for (; entry >= 0; entry = nexts[entry] as number) {
          if (hashes[entry] !== hash) continue
          const key = keys[entry] as string
          if (key.length !== length || !text.startsWith(key)) continue
          const ends = kinds[marks[entry] as number]?.ends
          if (!ends || ends(found, length)) hits.push(postings[entry] as Postings)
        }
      }
    },
  }
}
