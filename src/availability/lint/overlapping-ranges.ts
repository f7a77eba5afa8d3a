import { type Finding, finding } from '../../shared/finding'
import { type BusinessHours, dayGroups, type Weekday, type WeeklyRange, weekdays } from '../business-hours'
import { type MinuteRange, minuteRange } from '../clock-time'

const dayMinutes = 1_440
const weekMinutes = 7 * dayMinutes

/** Ranges of which some time is in an earlier range too, and days that one range names twice. */
export const overlappingRanges = (
  { ranges, overrides = [] }: BusinessHours,
  path: string,
): readonly Finding[] => [
  ...ranges.flatMap((range, index) => repeatedDays(range, `${path}.ranges[${index}]`)),
  ...overlaps(ranges.map(inWeek), `${path}.ranges`),
  ...overrides.flatMap((override, index) =>
    overlaps(
      override.ranges.map((range) => minutesOf(range)),
      `${path}.overrides[${index}].ranges`,
    ),
  ),
]

type Minutes = readonly MinuteRange[]

const overlaps = (all: readonly Minutes[], path: string): readonly Finding[] =>
  all.flatMap((later, index) => {
    const earlier = all.slice(0, index).findIndex((each) => overlap(each, later))
    return earlier === -1
      ? []
      : [
          finding(
            'RANGES_OVERLAP',
            `${path}[${index}]`,
            `A part of ${path}[${index}] is also in ${path}[${earlier}].`,
            'Remove one of the two ranges, or change its times.',
          ),
        ]
  })

const overlap = (left: Minutes, right: Minutes): boolean =>
  left.some((one) => right.some((other) => one.from < other.to && other.from < one.to))

/** The minutes of a weekly range since Monday 00:00. A part after Sunday is at the start of the week. */
const inWeek = (range: WeeklyRange): Minutes =>
  daysOf(range).flatMap((weekday) =>
    minutesOf(range).flatMap(({ from, to }) => {
      const start = weekdays.indexOf(weekday) * dayMinutes
      const [first, last] = [start + from, start + to]
      return last <= weekMinutes
        ? [{ from: first, to: last }]
        : [
            { from: first, to: weekMinutes },
            { from: 0, to: last - weekMinutes },
          ]
    }),
  )

const minutesOf = (range: Parameters<typeof minuteRange>[0]): Minutes => {
  const read = minuteRange(range)
  return read ? [read] : []
}

const daysOf = ({ days }: WeeklyRange) => [...new Set(days.flatMap(weekdaysOf))]

const weekdaysOf = (day: WeeklyRange['days'][number]): readonly Weekday[] =>
  isGroup(day) ? dayGroups[day] : [day]

const isGroup = (day: string): day is keyof typeof dayGroups => Object.hasOwn(dayGroups, day)

const repeatedDays = ({ days }: WeeklyRange, path: string): readonly Finding[] =>
  days.flatMap((day, index) => {
    const before = new Set(days.slice(0, index).flatMap(weekdaysOf))
    return weekdaysOf(day).every((each) => before.has(each))
      ? [
          finding('DUPLICATE', `${path}.days[${index}]`, `The range already has ${day}.`, {
            sentence: 'Remove it.',
            remove: true,
          }),
        ]
      : []
  })
