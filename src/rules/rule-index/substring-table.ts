import { addPosting, chainOf, createHashedKeys, type HashedKeys, removePosting } from './hashed-keys'
import type { KeyTable } from './key-table'
import { countOf, type Postings, type RankOf } from './postings'

export interface SubstringTable extends KeyTable<string> {
  /** Appends the postings of every key that the text contains, each key once. */
  readonly collect: (text: string, hits: Postings[]) => void
}

/**
 * Keys that a text contains. A key is filed under four of its characters in a row (its gram), those that the fewest
 * other keys are filed under, or under the whole of a shorter key. Every gram of the text is looked up, and a key is
 * compared only where its gram occurs.
 */
export const createSubstringTable = (rankOf: RankOf): SubstringTable => {
  /** One for each length of a gram. An entry is marked with the position of its gram in the key. */
  const tables = Array.from({ length: longestGram }, () => createHashedKeys())
  const tableOf = (key: string): HashedKeys => tables[gramLength(key) - 1] as HashedKeys

  return {
    size: () => tables.reduce((sum, filed) => sum + filed.size, 0),
    count: (key) => {
      const filed = tableOf(key)
      const { entry } = place(filed, key)
      return entry < 0 ? 0 : countOf(filed.postings[entry])
    },
    add: (key, posting) => {
      const filed = tableOf(key)
      const { entry, gram, mark } = place(filed, key)
      addPosting(filed, entry, { hash: gram, key, mark }, posting, rankOf)
    },
    remove: (key, posting) => {
      const filed = tableOf(key)
      const { entry } = place(filed, key)
      if (entry >= 0) removePosting(filed, entry, posting, rankOf)
    },
    collect: (text, hits) => {
      for (let length = 1; length <= longestGram; length += 1) {
        const filed = tables[length - 1] as HashedKeys
        if (filed.size > 0) collectBy(filed, length, text, hits)
      }
    },
  }
}

const longestGram = 4

/** A gram is looked for in so many characters of a key. */
const searched = 256

const gramLength = (key: string): number => Math.min(key.length, longestGram)

/** The gram that ends with a unit, given the one before it. Characters beyond Latin-1 share grams, which costs a look. */
const nextGram = (gram: number, unit: number, mask: number): number => ((gram << 8) | (unit & 0xff)) & mask

const maskOf = (length: number): number => (length === 4 ? -1 : (1 << (8 * length)) - 1)

const collectBy = (filed: HashedKeys, length: number, text: string, hits: Postings[]): void => {
  const { heads, nexts, hashes, marks, keys, postings, shift } = filed
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
      // A key that occurs twice is met once, where it is first.
      if (begin >= 0 && text.startsWith(key, begin) && text.indexOf(key) === begin) {
        hits.push(postings[entry] as Postings)
      }
    }
  }
}

interface Place {
  /** -1 when the key is not there. */
  readonly entry: number
  readonly gram: number
  readonly mark: number
}

/** Where the key is filed, or under what gram it would be. */
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
