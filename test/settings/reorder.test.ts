import { describe, expect, test } from 'vitest'
import { reorder } from '../../src/settings/reorder'
import type { Widget } from '../../src/settings/widget'

const widget = (id: string, priority: number): Widget => ({ id, priority, createdAt: 0 }) as Widget

/** The ids in the order that the changed priorities make. */
const order = (widgets: readonly Widget[], ids: readonly string[]) => {
  const changed = new Map(reorder(widgets, ids).map((each) => [each.id, each]))
  return widgets
    .map((each) => changed.get(each.id) ?? each)
    .sort((one, other) => one.priority - other.priority)
    .map(({ id }) => id)
}

describe('messages that are put in an order', () => {
  const four = ['a', 'b', 'c', 'd'].map(widget)

  test('change places among themselves, and no other moves', () => {
    expect(order(four, ['d', 'b', 'a'])).toEqual(['d', 'b', 'c', 'a'])
    expect(reorder(four, ['c', 'b']).map(({ id, priority }) => [id, priority])).toEqual([
      ['c', 1],
      ['b', 2],
    ])
    expect(reorder(four, ['b', 'c'])).toEqual([])
  })

  test('are told apart by it where their priorities were equal', () => {
    const equal = ['a', 'b', 'c'].map((id) => widget(id, 0))
    expect(order(equal, ['c', 'a'])).toEqual(['c', 'b', 'a'])
  })

  test.each([[['a', 'a']], [['a', 'x']]])('have to be there, each once: %j', (ids) => {
    expect(() => reorder(four, ids)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }))
  })
})
