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

describe('the clock', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  test('follows the system forward, and goes on at its pace when the system is set back', () => {
    vi.useFakeTimers({ now: 1_000_000 })
    const clock = createSystemClock()
    expect(clock.now()).toBe(1_000_000)
    vi.advanceTimersByTime(5_000)
    expect(clock.now()).toBe(1_005_000)
    vi.setSystemTime(9_000_000)
    expect(clock.now()).toBe(9_000_000)
    vi.setSystemTime(2_000_000)
    expect(clock.now()).toBe(9_000_000)
    vi.advanceTimersByTime(30_000)
    expect(clock.now()).toBe(9_030_000)
    vi.setSystemTime(9_500_000)
    expect(clock.now()).toBe(9_500_000)
  })

  test('waits for a system whose pace was corrected by less than a second', () => {
    vi.useFakeTimers({ now: 1_000_000 })
    const clock = createSystemClock()
    expect(clock.now()).toBe(1_000_000)
    vi.setSystemTime(999_500)
    expect(clock.now()).toBe(1_000_000)
    vi.advanceTimersByTime(2_000)
    expect(clock.now()).toBe(1_001_500)
  })
})
