import { type Postings, type RankOf, withoutPosting, withPosting } from './postings'

/**
 * Texts under hashes that are found without making a text: the hash of a part of a text comes out of one pass over it,
 * and the part is compared only where the hash is known. Chained in typed arrays, which take a third of the room of a
 * Map from a hash to a list, and hold no object for the collector to visit.
 *
 * The arrays are open to the loops over a text, because a call for each of its characters would double their time. Such
 * a loop goes from `heads[chainOf(keys, hash)]` along `nexts` until -1, and leaves all as it is.
 */
export interface HashedKeys {
  /** The first entry of each chain, -1 for none. There are never more keys than chains. */
  heads: Int32Array
  shift: number
  /** By entry: the one behind it in its chain, or among those that are free. */
  nexts: Int32Array
  hashes: Int32Array
  /** By entry, what the owner keeps beside the key, below 65,536. */
  marks: Uint16Array
  readonly keys: string[]
  readonly postings: Postings[]
  size: number
  /** The first entry that was removed, -1 for none. */
  free: number
}

export const createHashedKeys = (): HashedKeys => ({
  heads: new Int32Array(8).fill(-1),
  shift: 29,
  nexts: new Int32Array(8),
  hashes: new Int32Array(8),
  marks: new Uint16Array(8),
  keys: [],
  postings: [],
  size: 0,
  free: -1,
})

/** Multiplying spreads the hash over the high bits, which choose the chain. */
export const chainOf = (hash: number, shift: number): number => Math.imul(hash, 0x9e3779b1) >>> shift

export interface HashedKey {
  readonly hash: number
  readonly key: string
  readonly mark: number
}

/** Files a posting under an entry, or under a new one where the entry is -1. */
export const addPosting = (
  filed: HashedKeys,
  entry: number,
  added: HashedKey,
  posting: number,
  rankOf: RankOf,
): void => {
  if (entry < 0) create(filed, added, posting)
  else filed.postings[entry] = withPosting(filed.postings[entry], posting, rankOf)
}

/** Takes a posting out; true when the entry went with it. */
export const removePosting = (filed: HashedKeys, entry: number, posting: number, rankOf: RankOf): boolean => {
  const left = withoutPosting(filed.postings[entry], posting, rankOf)
  if (left === undefined) discard(filed, entry)
  else filed.postings[entry] = left
  return left === undefined
}

const create = (filed: HashedKeys, { hash, key, mark }: HashedKey, posting: number): void => {
  if (filed.free < 0 && filed.size === filed.nexts.length) grow(filed)
  const entry = filed.free < 0 ? filed.size : filed.free
  if (filed.free >= 0) filed.free = filed.nexts[entry] as number
  filed.size += 1
  filed.hashes[entry] = hash
  filed.marks[entry] = mark
  filed.keys[entry] = key
  filed.postings[entry] = posting
  link(filed, entry)
}

const link = ({ heads, nexts, hashes, shift }: HashedKeys, entry: number): void => {
  const chain = chainOf(hashes[entry] as number, shift)
  nexts[entry] = heads[chain] as number
  heads[chain] = entry
}

const grow = (filed: HashedKeys): void => {
  const room = filed.heads.length * 2
  filed.heads = new Int32Array(room).fill(-1)
  filed.shift -= 1
  filed.nexts = new Int32Array(room)
  filed.hashes = resized(filed.hashes, new Int32Array(room))
  filed.marks = resized(filed.marks, new Uint16Array(room))
  for (let entry = 0; entry < filed.size; entry += 1) link(filed, entry)
}

const discard = (filed: HashedKeys, entry: number): void => {
  const { heads, nexts, hashes, shift } = filed
  const chain = chainOf(hashes[entry] as number, shift)
  let before = -1
  for (let each = heads[chain] as number; each !== entry; each = nexts[each] as number) before = each
  if (before < 0) heads[chain] = nexts[entry] as number
  else nexts[before] = nexts[entry] as number
  nexts[entry] = filed.free
  filed.free = entry
  filed.keys[entry] = ''
  filed.size -= 1
}

const resized = <Numbers extends Int32Array | Uint16Array>(from: Numbers, to: Numbers): Numbers => {
  to.set(from)
  return to
}
