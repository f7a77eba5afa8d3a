import type { TimeRange } from './business-hours'

/** Minutes since the local midnight; an overnight end counts on past 1,440. */
export interface MinuteRange {
  readonly from: number
  readonly to: number
}

const dayMinutes = 1_440

/**
 * Reads a range of clock times. `undefined` when a time is not `HH:MM`, when the start is 24:00, or when the end equals
 * the start: the whole day is written 00:00 to 24:00.
 */
export const minuteRange = (range: TimeRange): MinuteRange | undefined => {
  const from = minutesOf(range.from)
  const to = minutesOf(range.to)
  if (from === undefined || to === undefined || from === to || from === dayMinutes) return undefined
  return { from, to: to > from ? to : to + dayMinutes }
}

/** `09:05` as 545. `undefined` for what is not a time of a day from 00:00 up to 24:00. */
export const minutesOf = (text: string): number | undefined =>
  clockTime.test(text) ? Number(text.slice(0, 2)) * 60 + Number(text.slice(3)) : undefined

const clockTime = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/

/** 545 as `09:05`. */
export const clockText = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
