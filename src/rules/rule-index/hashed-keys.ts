import { type Postings, type RankOf, withoutPosting, withPosting } from './postings'

/**
 * Texts under hashes that are found without making a text: the hash of a part of a text comes out of one pass over it,
 * and the part is compared only where the hash is known. Chained in typed arrays, which take a third of the room of a
 * Map from a hash to a list, and hold no object for the collector to visit.
 */
export interface HashedKeys {
  readonly size: () => number
  /** The first entry that may have the hash, -1 for none. */
  readonly first: (hash: number) => number
  /** The entry behind it in the same chain, -1 for none. */
  readonly next: (entry: number) => number
  readonly hash: (entry: number) => number
  readonly key: (entry: number) => string
  /** What the owner keeps beside the key. */
  readonly mark: (entry: number) => number
  readonly postings: (entry: number) => Postings
  /** Files a posting under an entry, or under a new one where the entry is -1. */
  readonly add: (entry: number, added: HashedKey, posting: number) => void
  /** Takes a posting out; true when the entry went with it. */
  readonly remove: (entry: number, posting: number) => boolean
}

export interface HashedKey {
  readonly hash: number
  readonly key: string
  /** Below 65,536. */
  readonly mark: number
}

export const createHashedKeys = (rankOf: RankOf): HashedKeys => {
  let heads = new Int32Array(8).fill(-1)
  let shift = 29
  let nexts = new Int32Array(8)
  let hashes = new Int32Array(8)
  let marks = new Uint16Array(8)
  const keys: string[] = []
  const postings: Postings[] = []
  /** Entries that were removed, chained like the others. */
  let free = -1
  let size = 0

  // Multiplying spreads the hash over the high bits, which choose the chain.
  const chainOf = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> shift

  const link = (entry: number): void => {
    const chain = chainOf(hashes[entry] as number)
    nexts[entry] = heads[chain] as number
    heads[chain] = entry
  }

  /** There are never more keys than chains, so that about half of all questions end at an empty one. */
  const grow = (): void => {
    heads = new Int32Array(heads.length * 2).fill(-1)
    shift -= 1
    nexts = resized(nexts, new Int32Array(heads.length))
    hashes = resized(hashes, new Int32Array(heads.length))
    marks = resized(marks, new Uint16Array(heads.length))
    for (let entry = 0; entry < size; entry += 1) link(entry)
  }

  const create = ({ hash, key, mark }: HashedKey, posting: number): void => {
    if (free < 0 && size === nexts.length) grow()
    const entry = free < 0 ? size : free
    if (free >= 0) free = nexts[free] as number
    size += 1
    hashes[entry] = hash
    marks[entry] = mark
    keys[entry] = key
    postings[entry] = posting
    link(entry)
  }

  const discard = (entry: number): void => {
    const chain = chainOf(hashes[entry] as number)
    let before = -1
    for (let each = heads[chain] as number; each !== entry; each = nexts[each] as number) before = each
    if (before < 0) heads[chain] = nexts[entry] as number
    else nexts[before] = nexts[entry] as number
    nexts[entry] = free
    free = entry
    keys[entry] = ''
    size -= 1
  }

  return {
    size: () => size,
    first: (hash) => heads[chainOf(hash)] as number,
    next: (entry) => nexts[entry] as number,
    hash: (entry) => hashes[entry] as number,
    key: (entry) => keys[entry] as string,
    mark: (entry) => marks[entry] as number,
    postings: (entry) => postings[entry] as Postings,
    add: (entry, added, posting) => {
      if (entry < 0) create(added, posting)
      else postings[entry] = withPosting(postings[entry], posting, rankOf)
    },
    remove: (entry, posting) => {
      const left = withoutPosting(postings[entry], posting, rankOf)
      if (left === undefined) discard(entry)
      else postings[entry] = left
      return left === undefined
    },
  }
}

const resized = <Numbers extends Int32Array | Uint16Array>(from: Numbers, to: Numbers): Numbers => {
  to.set(from)
  return to
}
