import { describe, expect, test } from 'vitest'
import { shownReplyTime } from '../../src/availability'

describe('what is told of a reply time', () => {
  test.each([
    ['none', undefined],
    ['few_minutes', 'few_minutes'],
    [{ custom: 'Back after lunch' }, { custom: 'Back after lunch' }],
  ] as const)('%o', (replyTime, told) => {
    expect(shownReplyTime(replyTime)).toEqual(told)
    expect(shownReplyTime(replyTime, 'a_day')).toEqual(told)
  })

  test('of a dynamic one is what was measured, and until then what the rule says', () => {
    expect(shownReplyTime({ dynamic: 'few_hours' }, 'few_minutes')).toBe('few_minutes')
    expect(shownReplyTime({ dynamic: 'few_hours' })).toBe('few_hours')
    expect(shownReplyTime({ dynamic: 'none' })).toBeUndefined()
    expect(shownReplyTime({ dynamic: 'few_hours' }, 'none')).toBeUndefined()
  })
})
