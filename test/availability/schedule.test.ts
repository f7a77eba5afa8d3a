import { describe, expect, test } from 'vitest'
import {
  addOpenTime,
  type BusinessHours,
  compileHours,
  isOpenAt,
  nextClosing,
  nextOpening,
  openIntervals,
  openTimeBetween,
  type WeeklyRange,
} from '../../src/availability'
import { day, hour, instantFromIso, isoFromInstant } from '../../src/shared/instant'

const hours = (zone: string, ...ranges: readonly WeeklyRange[]): BusinessHours => ({ zone, ranges })

/** The open intervals of some days, as `from–to` in UTC. */
const shown = (schedule: BusinessHours, from: string, to: string): string[] =>
  openIntervals(schedule, instantFromIso(from), instantFromIso(to)).map(
    ({ start, end }) => `${isoFromInstant(start).slice(0, 16)} ${isoFromInstant(end).slice(0, 16)}`,
  )

describe('changes of the clocks', () => {
  test.each([
    ['02:30', '05:00', ['2026-03-29T01:00 2026-03-29T03:00']],
    ['02:15', '02:45', []],
    ['01:30', '02:30', ['2026-03-29T00:30 2026-03-29T01:00']],
  ])('V-20 Berlin springs forward: %s to %s', (from, to, expected) => {
    const schedule = hours('Europe/Berlin', { days: ['sunday'], from, to })
    expect(shown(schedule, '2026-03-28T12:00:00Z', '2026-03-30T12:00:00Z')).toEqual(expected)
  })

  test('V-21 Berlin falls back: both boundaries take the first occurrence', () => {
    const schedule = hours('Europe/Berlin', { days: ['sunday'], from: '02:30', to: '04:00' })
    expect(shown(schedule, '2026-10-24T12:00:00Z', '2026-10-26T12:00:00Z')).toEqual([
      '2026-10-25T00:30 2026-10-25T03:00',
    ])
  })

  test('V-22 New York falls back: closed in the second half of the hour that comes twice', () => {
    const schedule = hours('America/New_York', { days: ['saturday'], from: '22:00', to: '01:30' })
    expect(shown(schedule, '2026-10-31T12:00:00Z', '2026-11-02T12:00:00Z')).toEqual([
      '2026-11-01T02:00 2026-11-01T05:30',
    ])
    expect(isOpenAt(schedule, instantFromIso('2026-11-01T01:15:00-04:00'))).toBe(true)
    expect(isOpenAt(schedule, instantFromIso('2026-11-01T01:15:00-05:00'))).toBe(false)
  })

  test('V-24 Apia skipped a date, so its hours are empty', () => {
    const schedule = hours('Pacific/Apia', { days: ['friday'], from: '09:00', to: '17:00' })
    expect(shown(schedule, '2011-12-28T00:00:00Z', '2012-01-02T00:00:00Z')).toEqual([])
  })

  test('a day without a midnight begins at its first instant', () => {
    const schedule = hours('Africa/Cairo', { days: ['friday'], from: '00:00', to: '24:00' })
    expect(shown(schedule, '2026-04-23T00:00:00Z', '2026-04-26T00:00:00Z')).toEqual([
      '2026-04-23T22:00 2026-04-24T21:00',
    ])
  })
})

describe('ranges', () => {
  test('a start is open and an end is closed', () => {
    const schedule = hours('UTC', { days: ['monday'], from: '09:00', to: '17:00' })
    const at = (time: string) => isOpenAt(schedule, instantFromIso(`2026-06-01T${time}Z`))
    expect([at('08:59:59.999'), at('09:00:00'), at('16:59:59.999'), at('17:00:00')]).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  test('overlapping and adjacent ranges are one', () => {
    const schedule = hours(
      'UTC',
      { days: ['monday'], from: '09:00', to: '12:00' },
      { days: ['weekdays'], from: '12:00', to: '14:00' },
      { days: ['monday'], from: '13:00', to: '24:00' },
      { days: ['tuesday'], from: '00:00', to: '01:00' },
    )
    expect(shown(schedule, '2026-06-01T00:00:00Z', '2026-06-02T06:00:00Z')).toEqual([
      '2026-06-01T09:00 2026-06-02T01:00',
    ])
  })

  test('an overnight range belongs to the day it starts on', () => {
    const schedule = hours('UTC', { days: ['weekend'], from: '22:00', to: '02:00' })
    expect(shown(schedule, '2026-06-05T00:00:00Z', '2026-06-09T00:00:00Z')).toEqual([
      '2026-06-06T22:00 2026-06-07T02:00',
      '2026-06-07T22:00 2026-06-08T02:00',
    ])
  })

  test('around the clock there is no seam, no opening and no closing', () => {
    const schedule = hours('America/New_York', { days: ['every-day'], from: '00:00', to: '24:00' })
    const now = instantFromIso('2026-10-30T00:00:00Z')
    expect(openIntervals(schedule, now, now + 7 * day)).toEqual([{ start: now, end: now + 7 * day }])
    expect([nextOpening(schedule, now), nextClosing(schedule, now)]).toEqual([undefined, undefined])
  })
})

describe('overrides', () => {
  const nights: BusinessHours = {
    zone: 'UTC',
    ranges: [{ days: ['every-day'], from: '20:00', to: '04:00' }],
    overrides: [
      {
        date: '2026-12-24',
        ranges: [
          { from: '10:00', to: '12:00' },
          { from: '22:00', to: '06:00' },
        ],
      },
      { date: '2026-12-25', ranges: [] },
    ],
  }

  test('own their civil day, with the tail of the night before', () => {
    expect(shown(nights, '2026-12-23T12:00:00Z', '2026-12-27T12:00:00Z')).toEqual([
      '2026-12-23T20:00 2026-12-24T00:00',
      '2026-12-24T10:00 2026-12-24T12:00',
      '2026-12-24T22:00 2026-12-25T00:00',
      '2026-12-26T20:00 2026-12-27T04:00',
    ])
  })

  test('close hours that never close', () => {
    const schedule: BusinessHours = {
      zone: 'Europe/Berlin',
      ranges: [{ days: ['every-day'], from: '00:00', to: '24:00' }],
      overrides: [{ date: '2031-12-25', ranges: [] }],
    }
    const now = instantFromIso('2026-06-01T00:00:00Z')
    expect(nextClosing(schedule, now)).toBe(instantFromIso('2031-12-25T00:00:00+01:00'))
    expect(nextOpening(schedule, now)).toBe(instantFromIso('2031-12-26T00:00:00+01:00'))
  })

  test('open hours that are closed otherwise, and then never again', () => {
    const schedule: BusinessHours = {
      zone: 'UTC',
      ranges: [],
      overrides: [{ date: '2040-02-29', ranges: [{ from: '08:00', to: '09:00' }] }],
    }
    const opening = instantFromIso('2040-02-29T08:00:00Z')
    expect(nextOpening(schedule, instantFromIso('2026-06-01T00:00:00Z'))).toBe(opening)
    expect(nextOpening(schedule, opening)).toBeUndefined()
    expect(nextClosing(schedule, opening)).toBe(opening + hour)
  })
})

describe('open time', () => {
  const schedule = hours('UTC', { days: ['weekdays'], from: '09:00', to: '17:00' })
  const monday = instantFromIso('2026-06-01T00:00:00Z')
  const never = hours('UTC')

  test('is what a ticket counts: over a weekend, up to the millisecond', () => {
    const friday = instantFromIso('2026-06-05T16:00:00Z')
    expect(openTimeBetween(schedule, friday, monday + 7 * day + 10 * hour + 1)).toBe(2 * hour + 1)
    expect(addOpenTime(schedule, friday, 2 * hour + 1)).toBe(monday + 7 * day + 10 * hour + 1)
  })

  test('that is used up at closing time ends there, and none ends at once', () => {
    expect(addOpenTime(schedule, monday, 8 * hour)).toBe(monday + 17 * hour)
    expect(addOpenTime(schedule, monday, 0)).toBe(monday)
    expect(addOpenTime(never, monday, 0)).toBe(monday)
  })

  test('never passes where the hours never open', () => {
    expect(openTimeBetween(never, monday, monday + 10_000 * day)).toBe(0)
    expect(addOpenTime(never, monday, 1)).toBeUndefined()
    expect(nextOpening(never, monday)).toBeUndefined()
    expect(nextClosing(never, monday)).toBeUndefined()
  })

  test('is looked for within a hundred years', () => {
    expect(addOpenTime(schedule, monday, 20 * 365 * day)).toBeDefined()
    expect(addOpenTime(schedule, monday, 30 * 365 * day)).toBeUndefined()
  })

  test('of dates alone is that of the dates', () => {
    const dates: BusinessHours = {
      zone: 'UTC',
      ranges: [],
      overrides: ['2027-01-01', '2040-01-01', '2300-01-01'].map((date) => ({
        date,
        ranges: [{ from: '10:00', to: '12:00' }],
      })),
    }
    expect(addOpenTime(dates, monday, 3 * hour)).toBe(instantFromIso('2040-01-01T11:00:00Z'))
    expect(addOpenTime(dates, monday, 5 * hour)).toBeUndefined()
  })

  test.each([-1, Number.NaN])('a duration of %s is refused', (duration) => {
    expect(() => addOpenTime(schedule, monday, duration)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT' }),
    )
  })
})

test('V-11 hours whose dates are long past never open again, and one far ahead is found', () => {
  const once: BusinessHours = {
    zone: 'Europe/Berlin',
    ranges: [],
    overrides: [
      { date: '1999-01-01', ranges: [{ from: '10:00', to: '11:00' }] },
      { date: '9000-01-01', ranges: [{ from: '10:00', to: '11:00' }] },
    ],
  }
  const opening = instantFromIso('9000-01-01T09:00:00Z')
  expect(nextOpening(once, instantFromIso('2026-01-01T00:00:00Z'))).toBe(opening)
  expect(nextOpening(once, opening)).toBeUndefined()
})

test('hours that somebody changed are other hours', () => {
  const range = { days: ['monday' as const], from: '09:00', to: '17:00' }
  const schedule = { zone: 'UTC', ranges: [range] }
  const early = instantFromIso('2026-06-01T08:00:00Z')
  expect(isOpenAt(schedule, early)).toBe(false)
  range.from = '08:00'
  expect(isOpenAt(schedule, early)).toBe(true)
})

test('more overrides than are remembered mean the same', () => {
  const overrides = Array.from({ length: 1_000 }, (_, index) => ({
    date: isoFromInstant(instantFromIso('2026-01-01T00:00:00Z') + index * day).slice(0, 10),
    ranges: [],
  }))
  const schedule = { ...hours('UTC', { days: ['every-day'], from: '09:00', to: '17:00' }), overrides }
  expect(nextOpening(schedule, instantFromIso('2026-01-01T00:00:00Z'))).toBe(
    instantFromIso('2028-09-27T09:00:00Z'),
  )
})

test('an unknown zone is an error', () => {
  expect(() => compileHours(hours('Mars/Olympus'))).toThrow(expect.objectContaining({ code: 'ZONE_INVALID' }))
})

test.each([Number.NaN, Number.POSITIVE_INFINITY, 1e18])('%s is not an instant', (now) => {
  const schedule = hours('UTC', { days: ['monday'], from: '09:00', to: '17:00' })
  expect(() => isOpenAt(schedule, now)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }))
})
