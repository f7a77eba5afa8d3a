import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { weekdays } from '../../../src/availability/business-hours'
import { type Recurrence, recursOn } from '../../../src/availability/icalendar/recurrence'
import { localDayFromText, textFromLocalDay } from '../../../src/availability/local-day'
import { runs } from '../../support/runs'

const weekday = fc.constantFrom(...weekdays)
const nth = fc.constantFrom(1, 2, 3, 4, -1, -2)
const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 })
const monthDays = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 3 })
const nthDays = fc.tuple(weekday, nth).map(([weekday, nth]) => [{ weekday, nth }])
const some = { interval: fc.integer({ min: 1, max: 4 }), weekStart: fc.constantFrom('monday', 'sunday') }

/** Rules that the other implementation follows as RFC 5545 has them. */
const rule: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.record({ frequency: fc.constant('YEARLY'), ...some }),
  fc.record({ frequency: fc.constant('YEARLY'), ...some, months }),
  fc.record({ frequency: fc.constant('YEARLY'), ...some, months, monthDays }),
  fc.record({ frequency: fc.constant('YEARLY'), ...some, months, days: nthDays }),
  fc.record({ frequency: fc.constant('MONTHLY'), ...some }),
  fc.record({ frequency: fc.constant('MONTHLY'), ...some, monthDays }),
  fc.record({ frequency: fc.constant('MONTHLY'), ...some, days: nthDays }),
  fc.record({
    frequency: fc.constant('WEEKLY'),
    ...some,
    days: fc
      .uniqueArray(weekday, { minLength: 1, maxLength: 3 })
      .map((names) => names.map((weekday) => ({ weekday }))),
  }),
  fc.record({ frequency: fc.constant('WEEKLY'), ...some }),
  fc.record({ frequency: fc.constant('DAILY'), ...some }),
) as fc.Arbitrary<Recurrence>

const start = fc
  .record({
    year: fc.integer({ min: 1970, max: 2030 }),
    month: fc.integer({ min: 1, max: 12 }),
    date: fc.integer({ min: 1, max: 28 }),
  })
  .map(
    ({ year, month, date }) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
  )

const short = (name: string): string => name.slice(0, 2).toUpperCase()

const textOf = ({ frequency, interval, weekStart, months, monthDays, days }: Recurrence): string =>
  [
    `FREQ=${frequency};INTERVAL=${interval};WKST=${short(weekStart ?? 'monday')}`,
    ...(months ? [`BYMONTH=${months.join()}`] : []),
    ...(monthDays ? [`BYMONTHDAY=${monthDays.join()}`] : []),
    ...(days ? [`BYDAY=${days.map(({ weekday, nth }) => `${nth ?? ''}${short(weekday)}`).join()}`] : []),
  ].join(';')

test('the dates of a recurring event are those of another implementation of RFC 5545', () => {
  fc.assert(
    fc.property(rule, start, (rule, start) => {
      const first = localDayFromText(start) as number
      const recurs = recursOn(rule, first)
      const iterator = ICAL.Recur.fromString(textOf(rule)).iterator(ICAL.Time.fromDateString(start))
      const theirs: string[] = []
      for (let next = iterator.next(); next && theirs.length < 20; next = iterator.next()) {
        if (next.toString() > start) theirs.push(next.toString())
      }
      const ours: string[] = []
      for (let localDay = first + 1; ours.length < theirs.length; localDay += 1) {
        if (recurs(localDay)) ours.push(textFromLocalDay(localDay))
      }
      expect(ours).toEqual(theirs)
    }),
    { numRuns: runs(500) },
  )
})
