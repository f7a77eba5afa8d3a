import { describe, expect, test } from 'vitest'
import { backAt, formatBackAt } from '../../src/availability'
import { day, hour, instantFromIso, minute } from '../../src/shared/instant'

const now = instantFromIso('2026-06-01T09:00:00+02:00')
const words = (wait: number): string => formatBackAt(backAt(now + wait, now, 'Europe/Berlin'))

describe('back online', () => {
  test.each([
    [1, 'back in 5 minutes'],
    [16 * minute, 'back in 20 minutes'],
    [20 * minute, 'back in 20 minutes'],
    [56 * minute, 'back in 1 hour'],
    [hour, 'back in 1 hour'],
    [hour + 1, 'back in 2 hours'],
    [3 * hour - 1, 'back in 3 hours'],
    [3 * hour, 'back at 12:00 PM'],
    [15 * hour - minute, 'back at 11:59 PM'],
    [15 * hour, 'back tomorrow at 12:00 AM'],
    [day, 'back tomorrow at 9:00 AM'],
    [2 * day + 30 * minute, 'back on Wednesday at 9:30 AM'],
    [6 * day + 14 * hour, 'back on Sunday at 11:00 PM'],
    [7 * day, 'back on June 8, 2026 at 9:00 AM'],
  ])('%s ms ahead', (wait, expected) => {
    expect(words(wait)).toBe(expected)
  })

  test('the day and the time are those of the zone it is worded in', () => {
    const at = now + 20 * hour
    expect(backAt(at, now, 'Pacific/Kiritimati')).toEqual({
      at,
      zone: 'Pacific/Kiritimati',
      style: 'tomorrow',
      time: '17:00',
    })
    expect(backAt(at, now, 'America/Los_Angeles')).toMatchObject({ style: 'today', time: '20:00' })
  })
})
