import { describe, expect, test } from 'vitest'
import { backoff } from '../../../examples/helpdesk/widget/sending/backoff'

describe('backoff', () => {
  test.each([
    [0, 1_000],
    [1, 2_000],
    [4, 16_000],
    [5, 30_000],
    [10_000, 30_000],
  ])('attempt %i waits between half of and a whole %i ms', (attempt, step) => {
    expect(backoff(attempt, 0)).toBe(step / 2)
    expect(backoff(attempt, 0.5)).toBe(step * 0.75)
    expect(backoff(attempt, 0.999_999)).toBeLessThan(step)
  })
})
