import { describe, expect, test } from 'vitest'
import { mergeEntries } from '../../../examples/helpdesk/widget/thread/merge-entries'
import { message } from './thread-entries'

const first = message({ seq: 1, at: 1_000 })
const second = message({ seq: 2, at: 2_000 })
const third = message({ seq: 3, at: 3_000 })

describe('merging entries', () => {
  test('shows an entry once that a visit and the stream both bring', () => {
    expect(mergeEntries([first, second], [second, third])).toEqual([first, second, third])
  })

  test('orders a conversation by sequence number in whatever order entries arrive, whatever the clocks say', () => {
    const early = message({ seq: 3, at: 500 })
    expect(mergeEntries([early], [second, first])).toEqual([first, second, early])
  })

  test('keeps conversations together, the older one first', () => {
    const later = message({ conversationId: 'c2', seq: 1, at: 2_500 })
    expect(mergeEntries([later], [third, first])).toEqual([first, third, later])
  })

  test('tells equal sequence numbers of two conversations apart', () => {
    const other = message({ conversationId: 'c2', seq: 1, at: 9_000 })
    expect(mergeEntries([first], [other])).toEqual([first, other])
  })
})
