import fc from 'fast-check'
import type { BusinessHours, DateOverride, TimeRange, WeeklyRange } from '../../availability'

export type BusinessHoursOptions = OverrideOptions & {
  /** IANA zones. @default zones of several continents, with and without clock changes */
  readonly zone?: fc.Arbitrary<string>
  /** Also hours without any range, which a rule refuses (V-11). @default false */
  readonly empty?: boolean
}

export type OverrideOptions = {
  /** The dates that may have an override, `YYYY-MM-DD`. @default some dates of 2026 */
  readonly dates?: readonly string[]
  /** All times are multiples of so many minutes. @default 30 */
  readonly step?: number
}

/** Hours that can be saved: up to three weekly ranges, also overnight ones, and up to three overrides. */
export const businessHours = ({
  zone = fc.constantFrom(...someZones),
  empty = false,
  ...options
}: BusinessHoursOptions = {}): fc.Arbitrary<BusinessHours> =>
  fc
    .record({
      zone,
      ranges: fc.array(weeklyRanges(options), { maxLength: 3 }),
      overrides: dateOverrides(options),
    })
    .filter(
      ({ ranges, overrides }) =>
        empty || ranges.length > 0 || overrides.some((override) => override.ranges.length > 0),
    )

/** Overrides of different dates: holidays, and dates with special hours. */
export const dateOverrides = ({
  dates = someDates,
  step = 30,
}: OverrideOptions = {}): fc.Arbitrary<DateOverride[]> =>
  fc.uniqueArray(
    fc.record({ date: fc.constantFrom(...dates), ranges: fc.array(timeRanges(step), { maxLength: 2 }) }),
    { selector: ({ date }) => date, maxLength: 3 },
  )

const someZones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
]

const someDates = ['01-01', '03-29', '04-06', '05-01', '10-25', '12-24', '12-25', '12-26', '12-31'].map(
  (each) => `2026-${each}`,
)

const weeklyRanges = ({ step = 30 }: OverrideOptions): fc.Arbitrary<WeeklyRange> =>
  fc.tuple(daysOfWeek, timeRanges(step)).map(([days, range]) => ({ days, ...range }))

const daysOfWeek = fc.uniqueArray(
  fc.constantFrom('monday', 'thursday', 'saturday', 'sunday', 'weekdays', 'weekend', 'every-day'),
  { minLength: 1, maxLength: 3 },
) as fc.Arbitrary<WeeklyRange['days']>

const timeRanges = (step: number): fc.Arbitrary<TimeRange> =>
  fc
    .tuple(
      clockTimes(step),
      fc.oneof({ weight: 9, arbitrary: clockTimes(step) }, { weight: 1, arbitrary: fc.constant('24:00') }),
    )
    .map(([from, to]) => (from === to ? { from: '00:00', to: '24:00' } : { from, to }))

const clockTimes = (step: number): fc.Arbitrary<string> =>
  fc
    .integer({ min: 0, max: 1_440 / step - 1 })
    .map((each) =>
      [Math.floor((each * step) / 60), (each * step) % 60]
        .map((part) => String(part).padStart(2, '0'))
        .join(':'),
    )
