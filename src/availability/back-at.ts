import { hour, type Instant, minute } from '../shared/instant'
import { type Weekday } from './business-hours'
import { clockText } from './clock-time'
import { localDayOf, textFromLocalDay, wallTimeOn, weekdayOf } from './local-day'
import { wallTimeAt } from './local-time'

/** When the team is back, in a style for people. Clock times are `HH:MM` in `zone`. */
export type BackAt = {
  /** The opening, in epoch milliseconds. */
  readonly at: Instant
  /** The IANA zone of the clock times and dates: the visitor's, or that of the hours. */
  readonly zone: string
} & BackAtStyle

/**
 * `minutes` and `hours`: the wait, rounded up. `time`: `HH:MM`. `weekday`: within 6 days. `date`: `YYYY-MM-DD`. All
 * computed from the hours and the time of the decision.
 */
export type BackAtStyle =
  | {
      readonly style: 'minutes'
      /** Minutes until the team is back, rounded up to a multiple of 5. */
      readonly minutes: number
    }
  | {
      readonly style: 'hours'
      /** Hours until the team is back, rounded up. */
      readonly hours: number
    }
  | {
      readonly style: 'today'
      /** The wall time of the return in the zone of the hours, `HH:mm`. */
      readonly time: string
    }
  | {
      readonly style: 'tomorrow'
      /** The wall time of the return in the zone of the hours, `HH:mm`. */
      readonly time: string
    }
  | {
      readonly style: 'weekday'
      /** The weekday of the return, in the zone of the hours. */
      readonly weekday: Weekday
      /** The wall time of the return in the zone of the hours, `HH:mm`. */
      readonly time: string
    }
  | {
      readonly style: 'date'
      /** The date of the return in the zone of the hours, `YYYY-MM-DD`. */
      readonly date: string
      /** The wall time of the return in the zone of the hours, `HH:mm`. */
      readonly time: string
    }

/**
 * Chooses the style for a future opening: below one hour minutes (rounded up to 5), below three hours hours (rounded
 * up), then the clock time today, tomorrow, on a weekday up to 6 days ahead, or on a date.
 *
 * @throws HelpdeskError `ZONE_INVALID` when the runtime does not know the zone; `INVALID_INPUT` for an instant outside
 * the range of dates.
 */
export const backAt = (at: Instant, now: Instant, zone: string): BackAt => ({
  at,
  zone,
  ...styleOf(at, now, zone),
})

const styleOf = (at: Instant, now: Instant, zone: string): BackAtStyle => {
  const wait = at - now
  if (wait < hour) return { style: 'minutes', minutes: Math.ceil(wait / (5 * minute)) * 5 }
  if (wait < 3 * hour) return { style: 'hours', hours: Math.ceil(wait / hour) }
  const wall = wallTimeAt(zone, at)
  const date = localDayOf(wall)
  const time = clockText(Math.floor((wall - wallTimeOn(date, 0)) / minute))
  const daysAhead = date - localDayOf(wallTimeAt(zone, now))
  if (daysAhead <= 0) return { style: 'today', time }
  if (daysAhead === 1) return { style: 'tomorrow', time }
  if (daysAhead <= 6) return { style: 'weekday', weekday: weekdayOf(date), time }
  return { style: 'date', date: textFromLocalDay(date), time }
}
