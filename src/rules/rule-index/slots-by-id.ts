import { hashOf } from './text-hash'

/** Slots under the ids of their items. The ids are not kept a second time, so it takes a fifth of the room of a Map. */
export interface SlotsById {
  readonly find: (id: string) => number | undefined
  /** Takes the lowest free slot, or one that was removed. Its item is there, and no other has the id. */
  readonly add: (slot: number) => void
  /** The item is still in its slot. */
  readonly remove: (slot: number) => void
}

export const createSlotsById = (idOf: (slot: number) => string): SlotsById => {
  /** Chained by the hash of the id, -1 at the end. There are never more slots than chains. */
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
