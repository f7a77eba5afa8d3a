/**
 * The postings of one key: numbers that the owner of the table defines, in the order of their ranks. Most keys have a
 * single posting, and a list for each of them would take several times the memory.
 */
export type Postings = number | number[]

/** The rank of a posting in the order of the index. */
export type RankOf = (posting: number) => number

export const withPosting = (postings: Postings | undefined, posting: number, rankOf: RankOf): Postings => {
  if (postings === undefined) return posting
  if (typeof postings === 'object' && postings.length > short) {
    insertRanked(postings, posting, rankOf)
    return postings
  }
  // `push` reserves memory for many more elements; a copy has the exact length.
  const copy = ([] as number[]).concat(postings, posting)
  const at = firstBehind(copy, copy.length - 1, posting, rankOf)
  copy.copyWithin(at + 1, at, copy.length - 1)
  copy[at] = posting
  return copy
}

const short = 16

/** Nothing when the last posting was removed. */
export const withoutPosting = (
  postings: Postings | undefined,
  posting: number,
  rankOf: RankOf,
): Postings | undefined => {
  if (typeof postings !== 'object') return postings === posting ? undefined : postings
  removeRanked(postings, posting, rankOf)
  return postings.length === 0 ? undefined : postings
}

export const listOf = (postings: Postings): readonly number[] =>
  typeof postings === 'number' ? [postings] : postings

export const countOf = (postings: Postings | undefined): number =>
  typeof postings === 'object' ? postings.length : Number(postings !== undefined)

/** Inserts behind postings of the same rank, so that appending in order moves nothing. */
export const insertRanked = (list: number[], posting: number, rankOf: RankOf): void => {
  const at = firstBehind(list, list.length, posting, rankOf)
  if (at === list.length) list.push(posting)
  else list.splice(at, 0, posting)
}

export const removeRanked = (list: number[], posting: number, rankOf: RankOf): void => {
  const at = list.lastIndexOf(posting, firstBehind(list, list.length, posting, rankOf))
  if (at >= 0) list.splice(at, 1)
}

const firstBehind = (list: readonly number[], length: number, posting: number, rankOf: RankOf): number => {
  const rank = rankOf(posting)
  if (length === 0 || rankOf(list[length - 1] as number) <= rank) return length
  let low = 0
  let high = length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if (rankOf(list[middle] as number) > rank) high = middle
    else low = middle + 1
  }
  return low
}
