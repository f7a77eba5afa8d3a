import { type Postings, type RankOf, withoutPosting, withPosting } from './postings'

/**
 * A hash table of texts that is searched without creating a substring: one pass over a text yields the hashes of its
 * parts, and a part is compared only where its hash is in the table. The chains are typed arrays. They take a third of
 * the memory of a Map from hash to list, and the garbage collector has no object to visit.
 *
 * The arrays are public, because a function call for each character would double the time of the loops over a text.
 * Such a loop starts at `heads[chainOf(hash, shift)]`, follows `nexts` until -1, and writes nothing.
 */
export interface HashedKeys {
  /** The first entry of each chain, -1 for none. There are at most as many keys as chains. */
  heads: Int32Array
  shift: number
  /** By entry: the next entry of its chain, or of the list of free entries. */
  nexts: Int32Array
  hashes: Int32Array
  /** By entry: a number below 65,536 that the owner stores with the key. */
  marks: Uint16Array
  readonly keys: string[]
  readonly postings: Postings[]
  size: number
  /** The first free entry, -1 for none. */
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

/** Adds a posting to an entry, or to a new entry when `entry` is -1. */
export const addPosting = (
  table: HashedKeys,
  entry: number,
  added: HashedKey,
  posting: number,
  rankOf: RankOf,
): void => {
  if (entry < 0) create(table, added, posting)
  else table.postings[entry] = withPosting(table.postings[entry], posting, rankOf)
}

/** Removes a posting; true when its entry became empty and was removed too. */
export const removePosting = (table: HashedKeys, entry: number, posting: number, rankOf: RankOf): boolean => {
  const left = withoutPosting(table.postings[entry], posting, rankOf)
  if (left === undefined) discard(table, entry)
  else table.postings[entry] = left
  return left === undefined
}

const create = (table: HashedKeys, { hash, key, mark }: HashedKey, posting: number): void => {
  if (table.free < 0 && table.size === table.nexts.length) grow(table)
  const entry = table.free < 0 ? table.size : table.free
  if (table.free >= 0) table.free = table.nexts[entry] as number
  table.size += 1
  table.hashes[entry] = hash
  table.marks[entry] = mark
  table.keys[entry] = key
  table.postings[entry] = posting
  link(table, entry)
}

const link = ({ heads, nexts, hashes, shift }: HashedKeys, entry: number): void => {
  const chain = chainOf(hashes[entry] as number, shift)
  nexts[entry] = heads[chain] as number
  heads[chain] = entry
}

const grow = (table: HashedKeys): void => {
  const room = table.heads.length * 2
  table.heads = new Int32Array(room).fill(-1)
  table.shift -= 1
  table.nexts = new Int32Array(room)
  table.hashes = resized(table.hashes, new Int32Array(room))
  table.marks = resized(table.marks, new Uint16Array(room))
  for (let entry = 0; entry < table.size; entry += 1) link(table, entry)
}

const discard = (table: HashedKeys, entry: number): void => {
  const { heads, nexts, hashes, shift } = table
  const chain = chainOf(hashes[entry] as number, shift)
  let before = -1
  for (let each = heads[chain] as number; each !== entry; each = nexts[each] as number) before = each
  if (before < 0) heads[chain] = nexts[entry] as number
  else nexts[before] = nexts[entry] as number
  nexts[entry] = table.free
  table.free = entry
  table.keys[entry] = ''
  table.size -= 1
}

const resized = <Numbers extends Int32Array | Uint16Array>(from: Numbers, to: Numbers): Numbers => {
  to.set(from)
  return to
}
