import { createHashedKeys, type HashedKeys } from './hashed-keys'
import type { KeyTable } from './key-table'
import { countOf, type Postings, type RankOf } from './postings'

/**
 * Keys that a text contains. A key is filed under four of its characters in a row (its gram), those that the fewest
 * other keys are filed under, or under the whole of a shorter key. Every gram of the text is looked up, and a key is
 * searched for only where its gram occurs.
 */
export const createSubstringTable = (rankOf: RankOf): KeyTable<string> => {
  /** One for each length of a gram. */
  const tables = Array.from({ length: longestGram }, () => createHashedKeys(rankOf))
  const tableOf = (key: string): HashedKeys => tables[gramLength(key) - 1] as HashedKeys

  return {
    size: () => tables.reduce((sum, filed) => sum + filed.size(), 0),
    count: (key) => {
      const filed = tableOf(key)
      const { entry } = place(filed, key)
      return entry < 0 ? 0 : countOf(filed.postings(entry))
    },
    add: (key, posting) => {
      const filed = tableOf(key)
      const { entry, gram } = place(filed, key)
      filed.add(entry, gram, key, posting)
    },
    remove: (key, posting) => {
      const filed = tableOf(key)
      const { entry } = place(filed, key)
      if (entry >= 0) filed.remove(entry, posting)
    },
    collect: (found, hits) => {
      tables.forEach((filed, index) => {
        if (filed.size() > 0) collectBy(filed, index + 1, found as string, hits)
      })
    },
  }
}

const longestGram = 4

const gramLength = (key: string): number => Math.min(key.length, longestGram)

/** The gram that ends at `at`, given the one before it. Characters beyond Latin-1 share grams, which costs a search. */
const nextGram = (gram: number, text: string, at: number, length: number): number =>
  ((gram << 8) | (text.charCodeAt(at) & 0xff)) & (length === 4 ? -1 : (1 << (8 * length)) - 1)

const collectBy = (filed: HashedKeys, length: number, text: string, hits: Postings[]): void => {
  let gram = 0
  for (let at = 0; at < text.length; at += 1) {
    gram = nextGram(gram, text, at, length)
    if (at < length - 1) continue
    for (let entry = filed.first(gram); entry >= 0; entry = filed.next(entry)) {
      if (filed.hash(entry) === gram && meetsFirst(text, at, filed.key(entry), gram, length)) {
        hits.push(filed.postings(entry))
      }
    }
  }
}

/** Whether the key occurs here and nowhere before, so that a key that occurs twice is met once. */
const meetsFirst = (text: string, at: number, key: string, gram: number, length: number): boolean => {
  const found = text.indexOf(key)
  return found >= 0 && found + firstEndOf(gram, key, length) === at
}

const firstEndOf = (gram: number, key: string, length: number): number => {
  let passing = 0
  for (let at = 0; at < key.length; at += 1) {
    passing = nextGram(passing, key, at, length)
    if (at >= length - 1 && passing === gram) return at
  }
  return -1
}

/** The key's entry and gram, or no entry and the gram that the fewest keys are filed under. */
const place = (filed: HashedKeys, key: string): { readonly entry: number; readonly gram: number } => {
  const length = gramLength(key)
  let [rarest, fewest, gram] = [0, Number.POSITIVE_INFINITY, 0]
  for (let at = 0; at < key.length; at += 1) {
    gram = nextGram(gram, key, at, length)
    if (at < length - 1) continue
    let others = 0
    for (let entry = filed.first(gram); entry >= 0; entry = filed.next(entry)) {
      if (filed.hash(entry) !== gram) continue
      if (filed.key(entry) === key) return { entry, gram }
      others += 1
    }
    if (others < fewest) {
      rarest = gram
      fewest = others
    }
  }
  return { entry: -1, gram: rarest }
}
