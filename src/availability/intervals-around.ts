import { day, type Instant } from '../shared/instant'
import type { MinuteRange } from './clock-time'
import { type HoursInMinutes, rangesOn } from './hours-in-minutes'
import { type Interval, mergeIntervals } from './intervals'
import { type LocalDay, wallTimeOn } from './local-day'
import { firstInstant, type OffsetPeriod, offsetPeriods } from './local-time'

/**
 * The merged open intervals of the hours. Boundaries between `from` and `to` are exact; outside, intervals may be cut.
 *
 * @throws HelpdeskError `ZONE_INVALID`
 */
export const intervalsAround = (hours: HoursInMinutes, from: Instant, to: Instant): Interval[] => {
  const offsets = offsetPeriods(hours.zone, from - margin, to + margin)
  const found: Interval[] = []
  // Every zone is less than a day away from UTC, and a range ends at the latest on the next day.
  for (let localDay = Math.floor(from / day) - 3; localDay <= Math.floor(to / day) + 1; localDay += 1) {
    for (const range of rangesOn(hours, localDay)) found.push(intervalOf(hours, offsets, localDay, range))
  }
  return mergeIntervals(found)
}

const margin = 6 * day

/**
 * When the next date has an override, an overnight range ends at midnight, because an override replaces the whole day.
 */
const intervalOf = (
  { overrides }: HoursInMinutes,
  offsets: readonly OffsetPeriod[],
  localDay: LocalDay,
  range: MinuteRange,
): Interval => {
  const end = overrides.has(localDay + 1) ? Math.min(range.to, midnight) : range.to
  return {
    start: firstInstant(offsets, wallTimeOn(localDay, range.from)),
    end: firstInstant(offsets, wallTimeOn(localDay, end)),
  }
}

const midnight = 1_440
