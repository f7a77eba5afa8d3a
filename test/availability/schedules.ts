import fc from 'fast-check'
import type { BusinessHours, TimeRange } from '../../src/availability'
import { clockText } from '../../src/availability/clock-time'

/** A time of a day, at every so many minutes. */
const clock = (step: number) =>
  fc.integer({ min: 0, max: 1_440 / step - 1 }).map((each) => clockText(each * step))

const timeRange = (step: number): fc.Arbitrary<TimeRange> =>
  fc
    .tuple(
      clock(step),
      fc.oneof({ weight: 9, arbitrary: clock(step) }, { weight: 1, arbitrary: fc.constant('24:00') }),
    )
    .map(([from, to]) => (from === to ? { from: '00:00', to: '24:00' } : { from, to }))

const days = fc.uniqueArray(
  fc.constantFrom('monday', 'thursday', 'saturday', 'sunday', 'weekdays', 'weekend', 'every-day'),
  { minLength: 1, maxLength: 3 },
)

/** Hours with times at every so many minutes, and overrides on some of the dates. */
export const schedules = (
  zone: fc.Arbitrary<string>,
  dates: readonly string[],
  step: number,
): fc.Arbitrary<BusinessHours> =>
  fc.record({
    zone,
    ranges: fc.array(
      fc.tuple(days, timeRange(step)).map(([days, range]) => ({ days, ...range })),
      { maxLength: 3 },
    ),
    overrides: fc.uniqueArray(
      fc.record({ date: fc.constantFrom(...dates), ranges: fc.array(timeRange(step), { maxLength: 2 }) }),
      { selector: ({ date }) => date, maxLength: 3 },
    ),
  }) as fc.Arbitrary<BusinessHours>
