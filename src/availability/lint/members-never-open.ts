import { day, type Instant, maxInstant } from '../../shared/instant'
import type { AvailabilityFacts } from '../availability-facts'
import type { HoursRule, StatusRule } from '../availability-rule'
import type { BusinessHours } from '../business-hours'
import { localDayFromText } from '../local-day'
import { scheduleOf } from '../schedule'

/**
 * True when each member has own hours, and none is ever within them while the rule asks for members: within the hours of a
 * rule by hours, or at any time. Nothing is known without the time from which the rule is used.
 */
export const membersNeverOpen = (
  members: AvailabilityFacts['members'],
  rule: HoursRule | StatusRule,
  now: Instant | undefined,
): boolean => {
  const asked = rule.mode === 'hours' ? rule.hours : undefined
  return now !== undefined && members.every(({ hours }) => hours !== undefined && !meet(hours, asked, now))
}

/** Whether there is a time from `now` on at which both hours are open. */
const meet = (own: BusinessHours, asked: BusinessHours | undefined, now: Instant): boolean =>
  spansToCheck([own, ...(asked ? [asked] : [])], now).some(([from, to]) =>
    scheduleOf(own)
      .intervals(from, to)
      .some(({ start, end }) => asked === undefined || scheduleOf(asked).openTimeBetween(start, end) > 0),
  )

/** A year, in which every weekly range and every change of the clocks occurs, and the dates of all overrides. */
const spansToCheck = (
  all: readonly BusinessHours[],
  now: Instant,
): readonly (readonly [Instant, Instant])[] => {
  const dates = all.flatMap(({ overrides = [] }) =>
    overrides.map(({ date }) => (localDayFromText(date) ?? 0) * day),
  )
  return [[now, now + 400 * day] as const, ...dates.map((date) => [date - 2 * day, date + 3 * day] as const)]
    .map(([from, to]) => [Math.max(from, now), Math.min(to, maxInstant)] as const)
    .filter(([from, to]) => from < to)
}
