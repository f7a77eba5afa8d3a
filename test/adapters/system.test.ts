import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createSystemClock, createSystemIds, createSystemTimers } from '../../src/adapters/system'

test('the clock tells the time of the runtime in epoch milliseconds', () => {
  const before = Date.now()
  const now = createSystemClock().now()
  expect(now).toBeGreaterThanOrEqual(before)
  expect(now).toBeLessThanOrEqual(Date.now())
})

test('ids carry their prefix and never repeat', () => {
  const ids = createSystemIds()
  const made = Array.from({ length: 10_000 }, () => ids.next('visitor'))
  expect(new Set(made).size).toBe(10_000)
  for (const id of made) expect(id).toMatch(/^visitor_[0-9a-f]{32}$/)
})

describe('timers', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  const month = 30 * 24 * 3_600_000

  test.each([1, 60_000, month, 3 * month])('call back once after %i milliseconds', (milliseconds) => {
    const callback = vi.fn()
    createSystemTimers().after(milliseconds, callback)
    vi.advanceTimersByTime(milliseconds - 1)
    expect(callback).toHaveBeenCalledTimes(0)
    vi.advanceTimersByTime(1)
    expect(callback).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(4 * month)
    expect(callback).toHaveBeenCalledTimes(1)
  })

  test.each([1, month])('are cancelled, also after they were started (%i milliseconds)', (milliseconds) => {
    const callback = vi.fn()
    const callOff = createSystemTimers().after(3 * milliseconds, callback)
    vi.advanceTimersByTime(2 * milliseconds)
    callOff()
    vi.advanceTimersByTime(4 * month)
    expect(callback).toHaveBeenCalledTimes(0)
  })
})
