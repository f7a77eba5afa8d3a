/** Keeps the slot of the lowest rank among the offered slots that hold. */
export interface LowestRanked {
  /** False when no slot of a higher rank can win any more. A caller that offers slots in order stops there. */
  readonly offer: (slot: number, holds: (slot: number) => boolean) => boolean
  /** Nothing when no offered slot holds. */
  readonly slot: () => number | undefined
}

export const createLowestRanked = (rankOf: (slot: number) => number): LowestRanked => {
  let lowest: number | undefined
  let rank = Number.POSITIVE_INFINITY
  return {
    offer: (slot, holds) => {
      if (rankOf(slot) >= rank) return false
      if (!holds(slot)) return true
      lowest = slot
      rank = rankOf(slot)
      return false
    },
    slot: () => lowest,
  }
}
