import type { Postings, RankOf } from './postings'

/**
 * The posting of the lowest rank, over all lists, for which `accepts` is true. The lists are merged, so that no
 * posting of a higher rank is tested.
 *
 * A heap yields the list with the lowest next rank, so that a step costs the logarithm of the number of lists.
 */
export const firstRanked = (
  lists: readonly Postings[],
  rankOf: RankOf,
  accepts: (posting: number) => boolean,
): number | undefined => {
  const heap: Head[] = []
  for (const postings of lists) {
    const posting = typeof postings === 'number' ? postings : postings[0]
    if (posting !== undefined) siftUp(heap, { postings, at: 0, posting, rank: rankOf(posting) })
  }
  while (heap.length > 0) {
    const head = heap[0] as Head
    if (accepts(head.posting)) return head.posting
    head.at += 1
    const next = typeof head.postings === 'number' ? undefined : head.postings[head.at]
    if (next === undefined) {
      const last = heap.pop() as Head
      if (last === head) return undefined
      siftDown(heap, last)
    } else {
      head.posting = next
      head.rank = rankOf(next)
      siftDown(heap, head)
    }
  }
  return undefined
}

/** The position in one list. */
interface Head {
  readonly postings: Postings
  at: number
  posting: number
  rank: number
}

/** Adds a head at the end of the heap and moves it up to its place. */
const siftUp = (heap: Head[], head: Head): void => {
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

/** Puts a head at the top of the heap and moves it down to its place. */
const siftDown = (heap: Head[], head: Head): void => {
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
