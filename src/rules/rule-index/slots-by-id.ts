import { hashOf } from './text-hash'

/**
 * Finds the slot of an item by its id. It stores no second copy of the ids and takes a fifth of the memory of a Map.
 */
export interface SlotsById {
  readonly find: (id: string) => number | undefined
  /** The slot is the lowest unused one, or one that was removed. It already holds its item, and the id is new. */
  readonly add: (slot: number) => void
  /** Must be called while the slot still holds its item. */
  readonly remove: (slot: number) => void
}

export const createSlotsById = (idOf: (slot: number) => string): SlotsById => {
  /** Chains by the hash of the id, -1 at the end. There are at most as many slots as chains. */
  let heads = new Int32Array(16).fill(-1)
  let nexts = new Int32Array(16)

  const chainOf = (id: string): number => hashOf(id) & (heads.length - 1)

  const link = (slot: number): void => {
    const chain = chainOf(idOf(slot))
    nexts[slot] = heads[chain] as number
    heads[chain] = slot
  }

  const grow = (): void => {
    const used = heads.length
    heads = new Int32Array(used * 2).fill(-1)
    nexts = new Int32Array(used * 2)
    for (let slot = 0; slot < used; slot += 1) link(slot)
  }

  return {
    find: (id) => {
      let slot = heads[chainOf(id)] as number
      while (slot >= 0 && idOf(slot) !== id) slot = nexts[slot] as number
      return slot < 0 ? undefined : slot
    },
    add: (slot) => {
      if (slot === heads.length) grow()
      link(slot)
    },
    remove: (slot) => {
      const chain = chainOf(idOf(slot))
      let before = -1
      for (let each = heads[chain] as number; each !== slot; each = nexts[each] as number) before = each
      if (before < 0) heads[chain] = nexts[slot] as number
      else nexts[before] = nexts[slot] as number
    },
  }
}
