import { describe, expect, test } from 'vitest'
import { toldReplyTime } from '../../src/availability'

describe('what is told of a reply time', () => {
  test.each([
    ['none', undefined],
    ['few_minutes', 'few_minutes'],
    [{ custom: 'Back after lunch' }, { custom: 'Back after lunch' }],
  ] as const)('%o', (replyTime, told) => {
    expect(toldReplyTime(replyTime)).toEqual(told)
    expect(toldReplyTime(replyTime, 'a_day')).toEqual(told)
  })

  test('of a dynamic one is what was measured, and until then what the rule says', () => {
    expect(toldReplyTime({ dynamic: 'few_hours' }, 'few_minutes')).toBe('few_minutes')
    expect(toldReplyTime({ dynamic: 'few_hours' })).toBe('few_hours')
    expect(toldReplyTime({ dynamic: 'none' })).toBeUndefined()
    expect(toldReplyTime({ dynamic: 'few_hours' }, 'none')).toBeUndefined()
  })
})
