import { day } from '../../shared/instant'
import { type Weekday, weekdays } from '../business-hours'
import { type LocalDay, weekdayOf } from '../local-day'

/** A daily or coarser recurrence rule of RFC 5545. Months and days count from 1; negative days count from the end. */
export interface Recurrence {
  readonly frequency: 'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY'
  readonly interval: number
  readonly months?: readonly number[]
  readonly monthDays?: readonly number[]
  /** `nth` counts within the month, or within the year for a yearly rule without months. */
  readonly days?: readonly { readonly weekday: Weekday; readonly nth?: number }[]
  /** @default 'monday' */
  readonly weekStart?: Weekday
}

/** Returns a test: whether an event that starts on `start` recurs on a later date. */
export const recursOn = (rule: Recurrence, start: LocalDay): ((localDay: LocalDay) => boolean) => {
  const first = dateOf(start)
  const weekOf = (localDay: LocalDay) =>
    Math.floor((localDay - (weekdays.indexOf(rule.weekStart ?? 'monday') + epochMonday)) / 7)
  const periods: Record<Recurrence['frequency'], (date: CalendarDate) => number> = {
    YEARLY: ({ year }) => year - first.year,
    MONTHLY: ({ year, month }) => (year - first.year) * 12 + month - first.month,
    WEEKLY: ({ localDay }) => weekOf(localDay) - weekOf(start),
    DAILY: ({ localDay }) => localDay - start,
  }
  const conditions = conditionsOf(rule, first)
  return (localDay) => {
    const date = dateOf(localDay)
    return periods[rule.frequency](date) % rule.interval === 0 && conditions.every((holds) => holds(date))
  }
}

interface CalendarDate {
  readonly localDay: LocalDay
  readonly year: number
  readonly month: number
  readonly date: number
}

const dateOf = (localDay: LocalDay): CalendarDate => {
  const at = new Date(localDay * day)
  return { localDay, year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() }
}

/** 1970-01-05 was a Monday. */
const epochMonday = 4

/** Parts that the rule does not set are taken from the first date. */
const conditionsOf = (rule: Recurrence, first: CalendarDate): ((date: CalendarDate) => boolean)[] => {
  const { frequency, months, monthDays, days } = rule
  const ofYear = frequency === 'YEARLY'
  const named = days !== undefined || monthDays !== undefined
  const conditions: ((date: CalendarDate) => boolean)[] = []
  if (months !== undefined) conditions.push(({ month }) => months.includes(month))
  else if (ofYear && !named) conditions.push(({ month }) => month === first.month)
  if (monthDays !== undefined) {
    conditions.push(
      (each) => monthDays.includes(each.date) || monthDays.includes(each.date - 1 - monthLength(each)),
    )
  } else if (!named && (ofYear || frequency === 'MONTHLY')) conditions.push(({ date }) => date === first.date)
  if (days !== undefined) {
    const spanOf = ofYear && months === undefined ? yearOf : monthOf
    conditions.push((date) => days.some((each) => isNth(each, date.localDay, spanOf(date))))
  } else if (frequency === 'WEEKLY') {
    conditions.push(({ localDay }) => weekdayOf(localDay) === weekdayOf(first.localDay))
  }
  return conditions
}

/** From the first date to the last. */
type Span = readonly [LocalDay, LocalDay]

const firstOf = (year: number, month: number): LocalDay => Date.UTC(year, month - 1, 1) / day
const monthOf = ({ year, month }: CalendarDate): Span => [firstOf(year, month), firstOf(year, month + 1) - 1]
const yearOf = ({ year }: CalendarDate): Span => [firstOf(year, 1), firstOf(year + 1, 1) - 1]
const monthLength = ({ year, month }: CalendarDate): number => firstOf(year, month + 1) - firstOf(year, month)

const isNth = (
  { weekday, nth }: { readonly weekday: Weekday; readonly nth?: number },
  localDay: LocalDay,
  [from, to]: Span,
): boolean =>
  weekdayOf(localDay) === weekday &&
  (nth === undefined ||
    (nth > 0 ? Math.floor((localDay - from) / 7) + 1 === nth : -Math.floor((to - localDay) / 7) - 1 === nth))
