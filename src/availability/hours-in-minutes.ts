import { HelpdeskError } from '../shared/errors'
import { own } from '../shared/json'
import {
  type BusinessHours,
  type DayGroup,
  dayGroups,
  type TimeRange,
  type Weekday,
  weekdays,
} from './business-hours'
import { type MinuteRange, minuteRange } from './clock-time'
import { type LocalDay, localDayFromText, weekdayOf } from './local-day'

/** Parsed business hours: times as minutes of a day, dates as days since the epoch. */
export interface HoursInMinutes {
  readonly zone: string
  readonly weekly: ReadonlyMap<Weekday, readonly MinuteRange[]>
  readonly overrides: ReadonlyMap<LocalDay, readonly MinuteRange[]>
}

/** @throws HelpdeskError `INVALID_RULE` for a day, a time or a date that the schema would refuse. */
export const hoursInMinutes = ({ zone, ranges, overrides = [] }: BusinessHours): HoursInMinutes => ({
  zone,
  weekly: new Map(
    weekdays.map((weekday) => [
      weekday,
      ranges.filter(({ days }) => days.flatMap(weekdaysOf).includes(weekday)).map(readRange),
    ]),
  ),
  overrides: new Map(overrides.map(({ date, ranges }) => [readDate(date), ranges.map(readRange)])),
})

/** The ranges of a date: its override, or the weekly ranges of its weekday. */
export const rangesOn = (hours: HoursInMinutes, localDay: LocalDay): readonly MinuteRange[] =>
  hours.overrides.get(localDay) ?? hours.weekly.get(weekdayOf(localDay)) ?? []

const weekdaysOf = (days: Weekday | DayGroup): readonly Weekday[] => {
  const group = own(dayGroups, days) as readonly Weekday[] | undefined
  if (group !== undefined) return group
  if (weekdays.includes(days as Weekday)) return [days as Weekday]
  throw new HelpdeskError('INVALID_RULE', `Expected a weekday or a group of days, found "${days}".`)
}

const readRange = (range: TimeRange): MinuteRange => {
  const read = minuteRange(range)
  if (read !== undefined) return read
  throw new HelpdeskError(
    'INVALID_RULE',
    `Expected two different times HH:MM (24:00 only as the end), found ${range.from} to ${range.to}.`,
  )
}

const readDate = (date: string): LocalDay => {
  const localDay = localDayFromText(date)
  if (localDay !== undefined) return localDay
  throw new HelpdeskError('INVALID_RULE', `Expected a date YYYY-MM-DD of the calendar, found "${date}".`)
}
