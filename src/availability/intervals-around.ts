import { day, type Instant } from '../shared/instant'
import type { MinuteRange } from './clock-time'
import { type HoursInMinutes, rangesOn } from './hours-in-minutes'
import { type Interval, mergeIntervals } from './intervals'
import { type LocalDay, wallTimeOn } from './local-day'
import { firstInstant, type Stretch, stretches } from './local-time'

/**
 * What the hours mean: the merged open intervals whose boundaries are true from `from` to `to`; outside of that they may
 * be cut off.
 *
 * @throws HelpdeskError `ZONE_INVALID`
 */
export const intervalsAround = (hours: HoursInMinutes, from: Instant, to: Instant): Interval[] => {
  const offsets = stretches(hours.zone, from - margin, to + margin)
  const found: Interval[] = []
  // No zone is a whole day away from UTC, and a range ends within the day after its own.
  for (let localDay = Math.floor(from / day) - 3; localDay <= Math.floor(to / day) + 1; localDay += 1) {
    for (const range of rangesOn(hours, localDay)) found.push(intervalOf(hours, offsets, localDay, range))
  }
  return mergeIntervals(found)
}

const margin = 6 * day

/** A range that runs past midnight ends there when the next date has an override, which owns its whole day. */
const intervalOf = (
  { overrides }: HoursInMinutes,
  offsets: readonly Stretch[],
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
