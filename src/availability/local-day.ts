import { day, minute } from '../shared/instant'
import { type Weekday, weekdays } from './business-hours'
import type { WallTime } from './local-time'

/** A calendar date without a zone: the number of days since 1970-01-01. */
export type LocalDay = number

export const localDayOf = (wall: WallTime): LocalDay => Math.floor(wall / day)

/** The wall time of a date. Minutes above 1,440 are on the next days. */
export const wallTimeOn = (localDay: LocalDay, minutes: number): WallTime => localDay * day + minutes * minute

/** 1970-01-01 was a Thursday. */
export const weekdayOf = (localDay: LocalDay): Weekday => weekdays[(((localDay + 3) % 7) + 7) % 7] as Weekday

/** Parses `YYYY-MM-DD`. `undefined` when the calendar has no such date. */
export const localDayFromText = (text: string): LocalDay | undefined => {
  const localDay = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) / day : Number.NaN
  return !Number.isNaN(localDay) && textFromLocalDay(localDay) === text ? localDay : undefined
}

export const textFromLocalDay = (localDay: LocalDay): string =>
  new Date(localDay * day).toISOString().slice(0, 10)
