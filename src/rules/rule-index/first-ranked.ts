import type { Postings, RankOf } from './postings'

/**
 * The first posting of all lists, in order of rank, that `accepts`. The lists are gone through together, so that nothing
 * is asked that stands behind it.
 *
 * The list to go on with is the top of a heap, so that a step costs the logarithm of the number of lists.
 */
export const firstRanked = (
  lists: readonly Postings[],
  rankOf: RankOf,
  accepts: (posting: number) => boolean,
): number | undefined => {
  const heap: Head[] = []
  for (const postings of lists) {
    const posting = typeof postings === 'number' ? postings : postings[0]
    if (posting !== undefined) rise(heap, { postings, at: 0, posting, rank: rankOf(posting) })
  }
  while (heap.length > 0) {
    const head = heap[0] as Head
    if (accepts(head.posting)) return head.posting
    head.at += 1
    const next = typeof head.postings === 'number' ? undefined : head.postings[head.at]
    if (next === undefined) {
      const last = heap.pop() as Head
      if (last === head) return undefined
      sink(heap, last)
    } else {
      head.posting = next
      head.rank = rankOf(next)
      sink(heap, head)
    }
  }
  return undefined
}

/** Where a list has been gone through to. */
interface Head {
  readonly postings: Postings
  at: number
  posting: number
  rank: number
}

/** Puts a head at the end, and up from there. */
const rise = (heap: Head[], head: Head): void => {
  let at = heap.length
  heap.push(head)
  while (at > 0) {
    const above = (at - 1) >> 1
    const other = heap[above] as Head
    if (other.rank <= head.rank) break
    heap[at] = other
    at = above
  }
  heap[at] = head
}

/** Puts a head at the top, and down from there. */
const sink = (heap: Head[], head: Head): void => {
  let at = 0
  for (;;) {
    let below = 2 * at + 1
    if (below >= heap.length) break
    if (below + 1 < heap.length && (heap[below + 1] as Head).rank < (heap[below] as Head).rank) below += 1
    const other = heap[below] as Head
    if (other.rank >= head.rank) break
    heap[at] = other
    at = below
  }
  heap[at] = head
}
