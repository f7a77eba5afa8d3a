import { HelpdeskError } from '../../shared/errors'
import { createSlotsById } from './slots-by-id'

/**
 * A list that is changed in place. An item keeps its slot, a small number that indexes arrays, until it is removed;
 * its rank is its position relative to the others. An insertion moves four bytes for each later item and changes no
 * other rank.
 */
export interface OrderedList<Item> {
  readonly size: () => number
  /** Larger than every slot in use. */
  readonly slots: () => number
  /** @throws HelpdeskError `UNKNOWN_RECORD` */
  readonly slotOf: (id: string) => number
  readonly item: (slot: number) => Item
  readonly rank: (slot: number) => number
  /** All slots in use, in order of rank. */
  readonly slotsInOrder: () => number[]
  /** All items, in order. */
  readonly items: () => Item[]
  /** The items of the slots for which `keeps` is true, in order. */
  readonly filter: (keeps: (slot: number) => boolean) => Item[]
  /**
   * As `filter`, with the caller's own loop: `choose` writes the slots to keep into `kept` and returns their number.
   */
  readonly select: (choose: (slots: Int32Array, size: number, kept: Int32Array) => number) => Item[]
  /** The first item before position `end` for whose slot `keeps` is true. */
  readonly find: (keeps: (slot: number) => boolean, end?: number) => Item | undefined
  /**
   * Inserts an item before the first item for which `comesAfter` is true, or at the end, and returns its slot. All
   * items for which `comesAfter` is true must stand behind all others.
   *
   * @throws HelpdeskError `ALREADY_EXISTS`
   */
  readonly insert: (item: Item, comesAfter?: (other: Item) => boolean) => number
  /** Replaces the item of a slot by another one with the same id, in the same place. */
  readonly put: (slot: number, item: Item) => void
  readonly remove: (slot: number) => void
  /** The items of distinct slots, in order. */
  readonly sorted: (slots: number[]) => Item[]
}

export const createOrderedList = <Item extends { readonly id: string }>(): OrderedList<Item> => {
  const items: (Item | undefined)[] = []
  const slotsById = createSlotsById((slot) => item(slot).id)
  const free: number[] = []
  let size = 0
  /** Slots by position. */
  let order = new Int32Array(16)
  let ranks = new Float64Array(16)
  /** Slots that are being sorted. */
  let marked = new Uint8Array(16)
  /** Slots that are being selected. */
  let kept = new Int32Array(0)

  const grow = (): void => {
    order = resized(order, new Int32Array(order.length * 2))
    ranks = resized(ranks, new Float64Array(ranks.length * 2))
    marked = new Uint8Array(marked.length * 2)
  }

  const rank = (slot: number): number => ranks[slot] as number
  const slotAt = (position: number): number => order[position] as number
  const item = (slot: number): Item => items[slot] as Item

  const firstWhere = (isBehind: (slot: number) => boolean): number => {
    let low = 0
    let high = size
    while (low < high) {
      const middle = (low + high) >>> 1
      if (isBehind(slotAt(middle))) high = middle
      else low = middle + 1
    }
    return low
  }

  /**
   * A rank between the ranks of the neighbours. After about thirty insertions in one place no number is left between.
   */
  const rankSlot = (slot: number, position: number): void => {
    const before = position === 0 ? undefined : rank(slotAt(position - 1))
    const behind = position + 1 === size ? undefined : rank(slotAt(position + 1))
    const between =
      before === undefined
        ? (behind ?? gap) - gap
        : behind === undefined
          ? before + gap
          : before + (behind - before) / 2
    ranks[slot] = between
    if (between === before || between === behind) {
      for (let each = 0; each < size; each += 1) ranks[slotAt(each)] = each * gap
    }
  }

  const filter = (keeps: (slot: number) => boolean): Item[] => {
    const kept: Item[] = []
    for (let position = 0; position < size; position += 1) {
      const slot = slotAt(position)
      if (keeps(slot)) kept.push(item(slot))
    }
    return kept
  }

  return {
    size: () => size,
    slots: () => items.length,
    slotOf: (id) => {
      const slot = slotsById.find(id)
      if (slot !== undefined) return slot
      throw new HelpdeskError('UNKNOWN_RECORD', `Expected an id that is in the index, found "${id}".`, { id })
    },
    item,
    rank,
    slotsInOrder: () => Array.from(order.subarray(0, size)),
    items: () => filter(() => true),
    filter,
    select: (choose) => {
      if (kept.length < order.length) kept = new Int32Array(order.length)
      const selected = new Array<Item>(choose(order, size, kept))
      for (let at = 0; at < selected.length; at += 1) selected[at] = item(kept[at] as number)
      return selected
    },
    find: (keeps, end = size) => {
      for (let position = 0; position < end && position < size; position += 1) {
        const slot = slotAt(position)
        if (keeps(slot)) return item(slot)
      }
      return undefined
    },
    insert: (added, comesAfter) => {
      const { id } = added
      if (slotsById.find(id) !== undefined) {
        const message = `Expected an id that is not in the index yet, found "${id}".`
        throw new HelpdeskError('ALREADY_EXISTS', message, { id })
      }
      const position = comesAfter ? firstWhere((slot) => comesAfter(item(slot))) : size
      if (size === order.length) grow()
      const slot = free.pop() ?? size
      order.copyWithin(position + 1, position, size)
      order[position] = slot
      size += 1
      items[slot] = added
      slotsById.add(slot)
      rankSlot(slot, position)
      return slot
    },
    put: (slot, replacement) => {
      items[slot] = replacement
    },
    remove: (slot) => {
      const position = firstWhere((other) => rank(other) >= rank(slot))
      order.copyWithin(position, position + 1, size)
      size -= 1
      slotsById.remove(slot)
      items[slot] = undefined
      free.push(slot)
    },
    sorted: (slots) => {
      if (slots.length * walkAtOneIn < size) {
        // Usually there is one slot or none.
        const ordered = slots.length > 1 ? slots.sort((left, right) => rank(left) - rank(right)) : slots
        return ordered.map(item)
      }
      for (const slot of slots) marked[slot] = 1
      const found: Item[] = []
      for (let position = 0; position < size && found.length < slots.length; position += 1) {
        const slot = slotAt(position)
        if (marked[slot] === 0) continue
        marked[slot] = 0
        found.push(item(slot))
      }
      return found
    },
  }
}

/** When at least one item in this many is wanted, walking over all items is cheaper than sorting. */
const walkAtOneIn = 8

const gap = 2 ** 20

const resized = <Numbers extends Int32Array | Float64Array>(from: Numbers, to: Numbers): Numbers => {
  to.set(from)
  return to
}
