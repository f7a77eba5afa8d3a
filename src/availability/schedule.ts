import type { Instant } from '../shared/instant'
import { remembered } from '../shared/remembered'
import type { BusinessHours } from './business-hours'
import { type CompiledHours, compileHours } from './compile-hours'
import type { Interval } from './intervals'

/** `CompiledHours.isOpenAt` of plain hours; compile what is asked often. @throws HelpdeskError `ZONE_INVALID` */
export const isOpenAt = (hours: BusinessHours, now: Instant): boolean => compiled(hours).isOpenAt(now)

/** `CompiledHours.nextOpening` of plain hours. @throws HelpdeskError `ZONE_INVALID` */
export const nextOpening = (hours: BusinessHours, now: Instant): Instant | undefined =>
  compiled(hours).nextOpening(now)

/** `CompiledHours.nextClosing` of plain hours. @throws HelpdeskError `ZONE_INVALID` */
export const nextClosing = (hours: BusinessHours, now: Instant): Instant | undefined =>
  compiled(hours).nextClosing(now)

/** `CompiledHours.openTimeBetween` of plain hours. @throws HelpdeskError `ZONE_INVALID` */
export const openTimeBetween = (hours: BusinessHours, from: Instant, to: Instant): number =>
  compiled(hours).openTimeBetween(from, to)

/** `CompiledHours.addOpenTime` of plain hours. @throws HelpdeskError `ZONE_INVALID` */
export const addOpenTime = (hours: BusinessHours, from: Instant, duration: number): Instant | undefined =>
  compiled(hours).addOpenTime(from, duration)

/** `CompiledHours.intervals` of plain hours. @throws HelpdeskError `ZONE_INVALID` */
export const openIntervals = (hours: BusinessHours, from: Instant, to: Instant): Interval[] =>
  compiled(hours).intervals(from, to)

/**
 * Hours are known by what they say, not by which object says it: a store reads new objects each time, and a changed
 * object is other hours.
 */
const compiled = (hours: BusinessHours): CompiledHours => {
  const key = JSON.stringify(hours)
  return key.length > longest
    ? compileHours(hours)
    : remembered(schedules, 256, key, () => compileHours(hours))
}

const schedules = new Map<string, { value: CompiledHours }>()

/** Some 300 overrides. What is longer is compiled each time, so that a few cannot fill the memory. */
const longest = 20_000
