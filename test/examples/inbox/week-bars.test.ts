import { describe, expect, test } from 'vitest'
import { weekBars } from '../../../examples/helpdesk/inbox/settings/availability/week-bars'

describe('the drawn week', () => {
  test('shows each day of a group', () => {
    const bars = weekBars([{ days: ['weekend', 'sunday'], from: '10:00', to: '24:00' }])
    expect(bars).toEqual([
      { day: 5, from: 600, to: 1_440 },
      { day: 6, from: 600, to: 1_440 },
    ])
  })

  test('goes on in the next day, from Sunday to Monday as well, and not for a midnight', () => {
    expect(weekBars([{ days: ['sunday'], from: '22:00', to: '02:00' }])).toEqual([
      { day: 6, from: 1_320, to: 1_440 },
      { day: 0, from: 0, to: 120 },
    ])
    expect(weekBars([{ days: ['monday'], from: '22:00', to: '00:00' }])).toHaveLength(1)
  })

  test.each(['', '9:00', '24:01', '12:60', 'noon'])('leaves out %j, which is no time', (from) => {
    expect(weekBars([{ days: ['monday'], from, to: '17:00' }])).toEqual([])
  })
})
