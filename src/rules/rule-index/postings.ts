/**
 * What is filed under one key: numbers that mean something to the owner of the table, in the order of their ranks. Most
 * keys have a single posting, and a list for each of those would take several times the room.
 */
export type Postings = number | number[]

/** Where a posting stands in the order of the index. */
export type RankOf = (posting: number) => number

export const withPosting = (postings: Postings | undefined, posting: number, rankOf: RankOf): Postings => {
  if (postings === undefined) return posting
  const list = typeof postings === 'number' ? [postings] : postings
  insertRanked(list, posting, rankOf)
  return list
}

/** Nothing when it was the last one. */
export const withoutPosting = (
  postings: Postings | undefined,
  posting: number,
  rankOf: RankOf,
): Postings | undefined => {
  if (typeof postings !== 'object') return postings === posting ? undefined : postings
  removeRanked(postings, posting, rankOf)
  return postings.length === 0 ? undefined : postings
}

export const countOf = (postings: Postings | undefined): number =>
  typeof postings === 'object' ? postings.length : Number(postings !== undefined)

/** Appending in order moves nothing. */
export const insertRanked = (list: number[], posting: number, rankOf: RankOf): void => {
  const last = list[list.length - 1]
  if (last === undefined || rankOf(last) <= rankOf(posting)) list.push(posting)
  else list.splice(firstFrom(list, rankOf(posting), rankOf), 0, posting)
}

export const removeRanked = (list: number[], posting: number, rankOf: RankOf): void => {
  const at = list.indexOf(posting, firstFrom(list, rankOf(posting), rankOf))
  if (at >= 0) list.splice(at, 1)
}

const firstFrom = (list: readonly number[], rank: number, rankOf: RankOf): number => {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (rankOf(list[middle] as number) < rank) low = middle + 1
    else high = middle
  }
  return low
}
