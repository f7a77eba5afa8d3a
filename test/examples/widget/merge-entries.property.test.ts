import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { mergeEntries } from '../../../examples/helpdesk/widget/thread/merge-entries'
import { message } from './thread-entries'

/** What a server could have said: an entry's instant follows from its place. */
const entries = fc.array(
  fc
    .tuple(fc.constantFrom('c1', 'c2', 'c3'), fc.integer({ min: 1, max: 9 }))
    .map(([conversationId, seq]) => message({ conversationId, seq, at: seq * 1_000 })),
)

describe('merging entries', () => {
  test.prop([entries, fc.nat()])(
    'does not depend on the order or the portions in which they arrive',
    (all, cut) => {
      const at = cut % (all.length + 1)
      const portions = mergeEntries(mergeEntries([], all.slice(at)), [...all.slice(0, at)].reverse())
      expect(portions).toEqual(mergeEntries([], all))
    },
  )

  test.prop([entries])('shows each place of each conversation once', (all) => {
    const places = all.map(({ conversationId, seq }) => `${conversationId}:${seq}`)
    const merged = mergeEntries(all, all).map(({ conversationId, seq }) => `${conversationId}:${seq}`)
    expect(merged).toHaveLength(new Set(places).size)
    expect(new Set(merged)).toEqual(new Set(places))
  })
})
