import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addOpenTime,
  compileHours,
  instantAt,
  isOpenAt,
  nextClosing,
  nextOpening,
  openIntervals,
  openTimeBetween,
  wallTimeAt,
} from '../../src/availability'
import { hoursInMinutes } from '../../src/availability/hours-in-minutes'
import { intervalsAround } from '../../src/availability/intervals-around'
import { day, type Instant, minute } from '../../src/shared/instant'
import { runs } from '../support/runs'
import { schedules } from './schedules'

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
/** Around the weeks in which most zones change their clocks. */
const instant = fc
  .tuple(
    fc.constantFrom(
      ...['2026-03-08', '2026-03-29', '2026-04-05', '2026-10-25', '2026-11-01'].map((at) => Date.parse(at)),
    ),
    fc.integer({ min: -3 * 96, max: 3 * 96 }),
  )
  .map(([near, quarters]): Instant => near + quarters * step)

const schedule = schedules(
  zone,
  Array.from({ length: 9 }, (_, index) => `2026-11-0${index + 1}`),
  15,
)

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
      { numRuns: runs(200) },
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
      { numRuns: runs(500) },
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
      { numRuns: runs(40) },
    )
  }, 30_000)

  /** Up to some years, so that tables of several years meet. */
  const duration = fc.oneof(fc.integer({ min: 0, max: 40 * day }), fc.integer({ min: 0, max: 900 * day }))

  test('what was compiled is what the hours mean, also where two tables meet', () => {
    fc.assert(
      fc.property(
        schedule,
        instant,
        fc.integer({ min: -60, max: 60 }),
        duration,
        (hours, near, years, length) => {
          const from = near + years * 365.25 * day
          const to = from + length
          const meant = intervalsAround(hoursInMinutes(hours), from, to)
            .map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) }))
            .filter(({ start, end }) => start < end)
          expect(openIntervals(hours, from, to)).toEqual(meant)
          expect(openTimeBetween(hours, from, to)).toBe(
            meant.reduce((sum, { start, end }) => sum + end - start, 0),
          )
        },
      ),
      { numRuns: runs(200) },
    )
  })

  test('open time is additive, and negative backwards', () => {
    fc.assert(
      fc.property(
        schedule,
        instant,
        fc.tuple(duration, duration),
        fc.nat(999),
        (hours, from, [one, two], ms) => {
          const middle = from + one + ms
          const to = middle - two
          const { openTimeBetween } = compileHours(hours)
          expect(openTimeBetween(from, middle) + openTimeBetween(middle, to)).toBe(openTimeBetween(from, to))
          expect(openTimeBetween(to, from)).toBe(0 - openTimeBetween(from, to))
        },
      ),
    )
  })

  test('adding open time inverts counting it, and takes the least instant', () => {
    fc.assert(
      fc.property(schedule, instant, duration, (hours, from, length) => {
        const { addOpenTime, openTimeBetween } = compileHours(hours)
        const at = addOpenTime(from, length)
        if (at === undefined) {
          // Only hours without a weekly range run out.
          expect(openTimeBetween(from, from + 1_000 * day)).toBeLessThan(length)
          expect(hours.ranges).toEqual([])
          return
        }
        expect(openTimeBetween(from, at)).toBe(length)
        if (length > 0) expect(openTimeBetween(from, at - 1)).toBe(length - 1)
        else expect(at).toBe(from)
      }),
    )
  })

  test('adding the open time until an instant gives it back, or the closing before it', () => {
    fc.assert(
      fc.property(schedule, instant, duration, (hours, from, length) => {
        const to = from + length
        const at = addOpenTime(hours, from, openTimeBetween(hours, from, to)) as Instant
        expect(at).toBeLessThanOrEqual(to)
        expect(openTimeBetween(hours, at, to)).toBe(0)
        if (isOpenAt(hours, to)) expect(at).toBe(to)
      }),
    )
  })
})
