import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type BusinessHours,
  instantAt,
  isOpenAt,
  nextClosing,
  nextOpening,
  openIntervals,
  wallTimeAt,
} from '../../src/availability'
import { day, type Instant, minute } from '../../src/shared/instant'

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'America/Santiago',
  'America/Nuuk',
  'Africa/Cairo',
]
const zone = fc.constantFrom(...zones)
const step = 15 * minute
const clock = fc.integer({ min: 0, max: 95 }).map((quarter) => {
  const minutes = quarter * 15
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
})
const timeRange = fc
  .record({ from: clock, to: clock })
  .map(({ from, to }) => (from === to ? { from: '00:00', to: '24:00' } : { from, to }))
const days = fc.uniqueArray(
  fc.constantFrom('monday', 'thursday', 'saturday', 'sunday', 'weekdays', 'weekend', 'every-day'),
  { minLength: 1, maxLength: 3 },
)

/** Around the weeks in which most zones change their clocks. */
const instant = fc
  .tuple(
    fc.constantFrom(
      ...['2026-03-08', '2026-03-29', '2026-04-05', '2026-10-25', '2026-11-01'].map((at) => Date.parse(at)),
    ),
    fc.integer({ min: -3 * 96, max: 3 * 96 }),
  )
  .map(([near, quarters]): Instant => near + quarters * step)

const schedule: fc.Arbitrary<BusinessHours> = fc.record({
  zone,
  ranges: fc.array(
    fc.tuple(days, timeRange).map(([days, range]) => ({ days, ...range })),
    { maxLength: 3 },
  ),
  overrides: fc.uniqueArray(
    fc.record({
      date: fc.integer({ min: 1, max: 9 }).map((date) => `2026-11-0${date}`),
      ranges: fc.array(timeRange, { maxLength: 2 }),
    }),
    { selector: ({ date }) => date, maxLength: 3 },
  ),
}) as fc.Arbitrary<BusinessHours>

/** What the runtime's own formatter says the clocks show, without our arithmetic or luxon's. */
const formatters = new Map(
  zones.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' }),
  ]),
)
const shownWall = (timeZone: string, at: Instant): number =>
  Date.parse(`${formatters.get(timeZone)?.format(at).replace(', ', 'T')}Z`)

describe('local time', () => {
  test('wall time is what the runtime shows', () => {
    fc.assert(
      fc.property(zone, instant, (zone, at) => {
        expect(wallTimeAt(zone, at)).toBe(shownWall(zone, at))
      }),
    )
  })

  test('the instant of a wall time is the first at which the clocks show it or a later one', () => {
    fc.assert(
      fc.property(zone, instant, (zone, wall) => {
        let first = wall - 16 * 60 * minute
        while (shownWall(zone, first) < wall) first += step
        expect(instantAt(zone, wall)).toBe(first)
      }),
      { numRuns: 200 },
    )
  })
})

describe('schedules', () => {
  test('open at an instant if and only if an interval holds it', () => {
    fc.assert(
      fc.property(schedule, instant, fc.integer({ min: -400, max: 400 }), (hours, near, quarters) => {
        const now = near + quarters * step
        const held = openIntervals(hours, near - 5 * day, near + 5 * day).some(
          ({ start, end }) => start <= now && now < end,
        )
        expect(isOpenAt(hours, now)).toBe(held)
      }),
    )
  })

  test('on a day without overrides and changes of the clocks, open is what the clock on the wall says', () => {
    fc.assert(
      fc.property(schedule, fc.integer({ min: 0, max: 6 * 96 }), (hours, quarters) => {
        const now = Date.parse('2026-06-08') + quarters * step
        const wall = shownWall(hours.zone, now)
        const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
        const groups: Record<string, string[]> = {
          weekdays: names.slice(1, 6),
          weekend: ['saturday', 'sunday'],
          'every-day': names,
        }
        const on = (dayBefore: number, list: readonly string[]) =>
          list
            .flatMap((name) => groups[name] ?? [name])
            .includes(names[new Date(wall - dayBefore * day).getUTCDay()] ?? '')
        const time = new Date(wall).toISOString().slice(11, 16)
        const expected = hours.ranges.some(({ days, from, to }) =>
          from < to
            ? on(0, days) && from <= time && time < to
            : (on(0, days) && from <= time) || (on(1, days) && time < to),
        )
        expect(isOpenAt(hours, now)).toBe(expected)
      }),
      { numRuns: 500 },
    )
  })

  test('the next opening and closing are the least after now', () => {
    fc.assert(
      fc.property(schedule, instant, (hours, now) => {
        const opensAt = (at: Instant) => isOpenAt(hours, at) && !isOpenAt(hours, at - 1)
        const closesAt = (at: Instant) => !isOpenAt(hours, at) && isOpenAt(hours, at - 1)
        const first = (boundary: (at: Instant) => boolean) => {
          for (let at = now + step; at < now + 10 * day; at += step) if (boundary(at)) return at
          return undefined
        }
        const soon = (at: Instant | undefined) => (at !== undefined && at < now + 10 * day ? at : undefined)
        expect(soon(nextOpening(hours, now))).toBe(first(opensAt))
        expect(soon(nextClosing(hours, now))).toBe(first(closesAt))
      }),
      { numRuns: 40 },
    )
  }, 30_000)
})
