import { describe, expect, test } from 'vitest'
import { createOrderedList } from '../../../src/rules/rule-index/ordered-list'

interface Item {
  readonly id: string
  readonly at: number
}

const ordered = (...positions: readonly number[]) => {
  const items = createOrderedList<Item>()
  const insert = (at: number) => items.insert({ id: String(at), at }, (other) => other.at > at)
  for (const at of positions) insert(at)
  return { items, insert }
}

const all = ({ items }: ReturnType<typeof ordered>) => items.items().map(({ at }) => at)

describe('items of an ordered list', () => {
  test('keep their order wherever they are inserted', () => {
    const positions = Array.from({ length: 200 }, (_, index) => (index * 37) % 200)
    expect(all(ordered(...positions))).toEqual(positions.map((_, index) => index))
  })

  test('can be inserted at one place any number of times', () => {
    const list = ordered(0, 1)
    const halves = Array.from({ length: 500 }, (_, index) => 1 - 1 / (index + 2))
    for (const at of halves) list.insert(at)
    expect(all(list)).toEqual([0, ...halves, 1])
    const ranks = list.items.items().map(({ id }) => list.items.rank(list.items.slotOf(id)))
    expect(new Set(ranks).size).toBe(502)
    expect(ranks).toEqual([...ranks].sort((left, right) => left - right))
  })

  test('are sorted from few slots or from many', () => {
    const positions = Array.from({ length: 100 }, (_, index) => (index * 37) % 100)
    const { items } = ordered(...positions)
    for (const wanted of [[7], [90, 3, 41], positions.filter((at) => at % 2 === 0)]) {
      const slots = wanted.map((at) => items.slotOf(String(at)))
      expect(items.sorted(slots).map(({ at }) => at)).toEqual([...wanted].sort((left, right) => left - right))
    }
  })

  test('free their slot for the next item', () => {
    const list = ordered(1, 2, 3)
    const slot = list.items.slotOf('2')
    list.items.remove(slot)
    expect(list.insert(0)).toBe(slot)
    expect(all(list)).toEqual([0, 1, 3])
    expect(list.items.find((each) => list.items.rank(each) > list.items.rank(slot))?.at).toBe(1)
    expect(list.items.find(() => true, 0)).toBeUndefined()
  })
})
