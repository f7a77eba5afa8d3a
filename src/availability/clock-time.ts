import type { TimeRange } from './business-hours'

/** Minutes since local midnight. The end of an overnight range is above 1,440. */
export interface MinuteRange {
  readonly from: number
  readonly to: number
}

const dayMinutes = 1_440

/**
 * Parses a range of clock times. `undefined` when a time is not `HH:MM`, the start is 24:00, or the end equals the
 * start. The whole day is written 00:00 to 24:00.
 */
export const minuteRange = (range: TimeRange): MinuteRange | undefined => {
  const from = minutesOf(range.from)
  const to = minutesOf(range.to)
  if (from === undefined || to === undefined || from === to || from === dayMinutes) return undefined
  return { from, to: to > from ? to : to + dayMinutes }
}

/** `09:05` as 545. `undefined` when the text is not a time from 00:00 to 24:00. */
export const minutesOf = (text: string): number | undefined =>
  clockTimePattern.test(text) ? Number(text.slice(0, 2)) * 60 + Number(text.slice(3)) : undefined

/** `HH:MM` from 00:00 to 24:00. */
export const clockTimePattern = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/

/** 545 as `09:05`. */
export const clockText = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
