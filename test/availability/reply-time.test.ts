import { expect, test } from 'vitest'
import { wordReplyTime } from '../../src/availability'

test.each([
  ['none', undefined],
  ['few_minutes', 'Typically replies in a few minutes'],
  ['few_hours', 'Typically replies in a few hours'],
  ['a_day', 'Typically replies in a day'],
  [{ custom: 'Back after lunch' }, 'Back after lunch'],
] as const)('%o', (replyTime, expected) => {
  expect(wordReplyTime(replyTime)).toBe(expected)
})
