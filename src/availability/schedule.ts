import { tooDeepIn } from '../shared/depth'
import type { Instant } from '../shared/instant'
import { remembered } from '../shared/remembered'
import type { BusinessHours } from './business-hours'
import { type CompiledHours, compileHours } from './compile-hours'
import type { Interval } from './intervals'

/**
 * `CompiledHours.isOpenAt` for plain hours. Use `compileHours` for many queries.
 *
 * @throws HelpdeskError as `compileHours`, and `INVALID_INPUT` for a time outside the years 1 to 9999.
 */
export const isOpenAt = (hours: BusinessHours, now: Instant): boolean => scheduleOf(hours).isOpenAt(now)

/** `CompiledHours.nextOpening` for plain hours. @throws HelpdeskError as `isOpenAt` */
export const nextOpening = (hours: BusinessHours, now: Instant): Instant | undefined =>
  scheduleOf(hours).nextOpening(now)

/** `CompiledHours.nextClosing` for plain hours. @throws HelpdeskError as `isOpenAt` */
export const nextClosing = (hours: BusinessHours, now: Instant): Instant | undefined =>
  scheduleOf(hours).nextClosing(now)

/** `CompiledHours.openTimeBetween` for plain hours. @throws HelpdeskError as `isOpenAt` */
export const openTimeBetween = (hours: BusinessHours, from: Instant, to: Instant): number =>
  scheduleOf(hours).openTimeBetween(from, to)

/** `CompiledHours.addOpenTime` for plain hours. @throws HelpdeskError as `isOpenAt` */
export const addOpenTime = (hours: BusinessHours, from: Instant, duration: number): Instant | undefined =>
  scheduleOf(hours).addOpenTime(from, duration)

/** `CompiledHours.intervals` for plain hours. @throws HelpdeskError as `isOpenAt` */
export const openIntervals = (hours: BusinessHours, from: Instant, to: Instant): Interval[] =>
  scheduleOf(hours).intervals(from, to)

/** The compiled form of plain hours. @throws HelpdeskError as `compileHours` */
export const scheduleOf = (hours: BusinessHours): CompiledHours =>
  rememberedByContent(schedules, hours, () => compileHours(hours))

/**
 * Returns the remembered result of `compute` for the content of the hours. The key is the content and not the object:
 * a store returns new objects each time, and an object may be changed.
 */
export const rememberedByContent = <Value>(
  cache: Map<string, { value: Value }>,
  hours: unknown,
  compute: () => Value,
): Value => {
  // `compute` refuses these; the text of a value that is nested deep would exhaust the stack.
  if (tooDeepIn(hours)) return compute()
  const key = JSON.stringify(hours) ?? ''
  return key.length > longest ? compute() : remembered(cache, 256, key, compute)
}

const schedules = new Map<string, { value: CompiledHours }>()

/** About 300 overrides. Longer hours are not cached, so that they cannot fill the memory. */
const longest = 20_000
