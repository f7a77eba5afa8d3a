import type { Json } from '../../shared/json'
import { type Weekday, weekdays } from '../business-hours'
import { invalid } from './calendar-file'
import type { Recurrence } from './recurrence'

/** A recurrence rule of a calendar, with its COUNT and UNTIL. */
export interface CalendarRule {
  readonly recurrence: Recurrence
  readonly count?: number
  /** A date or a time, as in the file. */
  readonly until?: string
}

/** @throws HelpdeskError `INVALID_INPUT` for a rule finer than daily, or with parts that are not supported. */
export const readRule = (value: Json, place: string): CalendarRule => {
  const rule = value as Readonly<Record<string, Json>>
  const part = Object.keys(rule).find((name) => !parts.includes(name))
  if (part) throw invalid(place, `only the parts ${parts.join(', ').toUpperCase()}`, part.toUpperCase())
  const frequency = frequencies.find((each) => each === rule['freq'])
  if (!frequency) throw invalid(place, `one of the frequencies ${frequencies.join(', ')}`, rule['freq'])
  const list = (name: string): Json[] | undefined => (name in rule ? [rule[name] ?? []].flat() : undefined)
  const [months, monthDays, days] = [list('bymonth'), list('bymonthday'), list('byday')]
  return {
    recurrence: {
      frequency,
      interval: Number(rule['interval'] ?? 1),
      weekStart: weekdays[(Number(rule['wkst'] ?? 2) + 5) % 7],
      ...(months && { months: months.map(Number) }),
      ...(monthDays && { monthDays: monthDays.map(Number) }),
      ...(days && { days: days.map((each) => dayOf(String(each), place)) }),
    },
    ...('count' in rule && { count: Number(rule['count']) }),
    ...('until' in rule && { until: String(rule['until']) }),
  }
}

const parts = ['freq', 'interval', 'count', 'until', 'wkst', 'bymonth', 'bymonthday', 'byday']
const frequencies = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY'] as const

const dayOf = (text: string, place: string): { readonly weekday: Weekday; readonly nth?: number } => {
  const [, nth, name] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? []
  const weekday = weekdays.find((each) => each.slice(0, 2).toUpperCase() === name)
  if (!weekday) throw invalid(place, 'a BYDAY such as MO, 1MO or -1SU', text)
  return nth === undefined ? { weekday } : { weekday, nth: Number(nth) }
}
