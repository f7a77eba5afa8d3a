import { type Finding, finding, malformed } from '../../shared/finding'
import type { Instant } from '../../shared/instant'
import { refusalFindings } from '../../shared/refusal-findings'
import { type BusinessHours, hoursAreEmpty } from '../business-hours'
import { type CompiledHours } from '../compile-hours'
import { hoursAboutForm } from '../guards'
import { scheduleOf } from '../schedule'
import { checkBusinessHours } from '../schema'
import { needlessOverrides } from './needless-overrides'
import { overlappingRanges } from './overlapping-ranges'

/** What a lint of hours may know beside them. */
export type HoursAbout = {
  /** The time from which the hours are used, in epoch milliseconds. Absent: dates are not compared with the time. */
  readonly now?: Instant
}

/**
 * Finds errors and likely mistakes in business hours: hours that never open or never close, overrides that are over or
 * change nothing, and overlapping ranges. Refused hours have only findings about the refusals, and a `now` that is no
 * instant is a finding too.
 *
 * @throws HelpdeskError `RUNTIME_UNSUPPORTED` in a runtime without `Intl`.
 */
export const lintBusinessHours = (hours: BusinessHours, about: HoursAbout = {}): readonly Finding[] => {
  const fault = hoursAboutForm(about)
  return [
    ...(fault ? [malformed(`about${fault.place}`, fault.expected)] : []),
    ...lintPlacedHours(hours, 'hours', fault ? {} : about),
  ]
}

/** As `lintBusinessHours`, for hours at a path of a larger rule. */
export const lintPlacedHours = (
  hours: BusinessHours,
  path: string,
  { now }: HoursAbout,
): readonly Finding[] => {
  const checked = checkBusinessHours(hours)
  if (checked.refusals) return refusalFindings(checked, 'hours', path)
  if (hoursAreEmpty(hours))
    return [
      finding(
        'BUSINESS_HOURS_EMPTY',
        path,
        'The business hours have no range.',
        'Add a range, or use the mode always.',
      ),
    ]
  return [
    ...boundaries(scheduleOf(hours), path, now),
    ...overlappingRanges(hours, path),
    ...needlessOverrides(hours, path, now),
  ]
}

/** True when the hours are closed at an instant and at every later one. */
export const neverOpens = ({ isOpenAt, nextOpening }: CompiledHours, now: Instant = 0): boolean =>
  !isOpenAt(now) && nextOpening(now) === undefined

const boundaries = (schedule: CompiledHours, path: string, now: Instant = 0): readonly Finding[] => {
  if (neverOpens(schedule, now))
    return [
      finding(
        'HOURS_NEVER_OPEN',
        path,
        'The business hours never open again.',
        'Add a weekly range or a later date.',
      ),
    ]
  return schedule.isOpenAt(now) && schedule.nextClosing(now) === undefined
    ? [
        finding(
          'HOURS_NEVER_CLOSE',
          path,
          'The business hours never close, so the action outside them never applies.',
          'Use the mode always, or remove a range.',
        ),
      ]
    : []
}
