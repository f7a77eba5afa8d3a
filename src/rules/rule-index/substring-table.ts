import { addPosting, chainOf, createHashedKeys, type HashedKeys, removePosting } from './hashed-keys'
import type { KeyTable } from './key-table'
import { countOf, type Postings, type RankOf } from './postings'

export interface SubstringTable extends KeyTable<string> {
  /** Appends the postings of every key that the text contains, each key once. */
  readonly collect: (text: string, hits: Postings[]) => void
}

/**
 * Finds the keys that a text contains. A key is stored under four of its characters in a row (its gram), chosen so
 * that few other keys share the gram; a shorter key is stored as a whole. Every gram of the text is looked up, and a
 * key is compared only where its gram occurs.
 */
export const createSubstringTable = (rankOf: RankOf): SubstringTable => {
  /** One table for each gram length. The mark of an entry is the position of its gram in the key. */
  const tables = Array.from({ length: longestGram }, () => createHashedKeys())
  const tableOf = (key: string): HashedKeys => tables[gramLength(key) - 1] as HashedKeys

  return {
    size: () => tables.reduce((sum, hashed) => sum + hashed.size, 0),
    count: (key) => {
      const hashed = tableOf(key)
      const { entry } = place(hashed, key)
      return entry < 0 ? 0 : countOf(hashed.postings[entry])
    },
    add: (key, posting) => {
      const hashed = tableOf(key)
      const { entry, gram, mark } = place(hashed, key)
      addPosting(hashed, entry, { hash: gram, key, mark }, posting, rankOf)
    },
    remove: (key, posting) => {
      const hashed = tableOf(key)
      const { entry } = place(hashed, key)
      if (entry >= 0) removePosting(hashed, entry, posting, rankOf)
    },
    collect: (text, hits) => {
      for (let length = 1; length <= longestGram; length += 1) {
        const hashed = tables[length - 1] as HashedKeys
        if (hashed.size > 0) collectBy(hashed, length, text, hits)
      }
    },
  }
}

const longestGram = 4

/** The gram of a key is chosen from this many of its characters. */
const searched = 256

const gramLength = (key: string): number => Math.min(key.length, longestGram)

/** The gram that ends at a code unit, computed from the gram before it. Characters beyond Latin-1 may share a gram. */
const nextGram = (gram: number, unit: number, mask: number): number => ((gram << 8) | (unit & 0xff)) & mask

const maskOf = (length: number): number => (length === 4 ? -1 : (1 << (8 * length)) - 1)

const collectBy = (hashed: HashedKeys, length: number, text: string, hits: Postings[]): void => {
  const { heads, nexts, hashes, marks, keys, postings, shift } = hashed
  const mask = maskOf(length)
  let gram = 0
  for (let at = 0; at < text.length; at += 1) {
    gram = nextGram(gram, text.charCodeAt(at), mask)
    if (at < length - 1) continue
    let entry = heads[chainOf(gram, shift)] as number
    for (; entry >= 0; entry = nexts[entry] as number) {
      if (hashes[entry] !== gram) continue
      const key = keys[entry] as string
      const begin = at - length + 1 - (marks[entry] as number)
      // A key that occurs twice is reported once, at its first place.
      if (begin >= 0 && text.startsWith(key, begin) && text.indexOf(key) === begin) {
        hits.push(postings[entry] as Postings)
      }
    }
  }
}

interface Place {
  /** -1 when the table does not have the key. */
  readonly entry: number
  readonly gram: number
  readonly mark: number
}

/** The entry of the key, or the gram under which it would be stored. */
const place = ({ heads, nexts, hashes, keys, shift }: HashedKeys, key: string): Place => {
  const length = gramLength(key)
  const mask = maskOf(length)
  const end = Math.min(key.length, searched)
  let best = { entry: -1, gram: 0, mark: 0 }
  let fewest = Number.POSITIVE_INFINITY
  let gram = 0
  for (let at = 0; at < end; at += 1) {
    gram = nextGram(gram, key.charCodeAt(at), mask)
    if (at < length - 1) continue
    const mark = at - length + 1
    let others = 0
    let entry = heads[chainOf(gram, shift)] as number
    for (; entry >= 0; entry = nexts[entry] as number) {
      if (hashes[entry] !== gram) continue
      if (keys[entry] === key) return { entry, gram, mark }
      others += 1
    }
    if (others < fewest) {
      best = { entry: -1, gram, mark }
      fewest = others
    }
  }
  return best
}
