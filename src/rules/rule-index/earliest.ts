/** The earliest of the slots that were offered and hold. Slots that come in order may stop at the first no. */
export interface Earliest {
  /** Whether a slot behind this one may still be the earliest. */
  readonly offer: (slot: number, holds: (slot: number) => boolean) => boolean
  /** Nothing when none holds. */
  readonly slot: () => number | undefined
}

export const createEarliest = (rankOf: (slot: number) => number): Earliest => {
  let earliest: number | undefined
  let rank = Number.POSITIVE_INFINITY
  return {
    offer: (slot, holds) => {
      if (rankOf(slot) >= rank) return false
      if (!holds(slot)) return true
      earliest = slot
      rank = rankOf(slot)
      return false
    },
    slot: () => earliest,
  }
}
