import { type Finding, finding } from '../../shared/finding'
import { day, type Instant } from '../../shared/instant'
import type { BusinessHours } from '../business-hours'
import { type HoursInMinutes, hoursInMinutes } from '../hours-in-minutes'
import type { Interval } from '../intervals'
import { intervalsAround } from '../intervals-around'
import { type LocalDay, localDayFromText, wallTimeOn } from '../local-day'
import { instantAt } from '../local-time'

/** Overrides whose dates are over, and overrides without which the hours are the same. */
export const needlessOverrides = (
  hours: BusinessHours,
  path: string,
  now: Instant | undefined,
): readonly Finding[] => {
  const read = hoursInMinutes(hours)
  return (hours.overrides ?? []).flatMap(({ date }, index) => {
    const localDay = localDayFromText(date) as LocalDay
    const at = `${path}.overrides[${index}]`
    const fix = { sentence: 'Remove it.', remove: true } as const
    // A range of the date may end on the next day.
    if (now !== undefined && instantAt(hours.zone, wallTimeOn(localDay + 2, 0)) <= now)
      return [finding('OVERRIDE_IN_PAST', at, `The date ${date} is over.`, fix)]
    return hasEffect(read, localDay)
      ? []
      : [
          finding(
            'OVERRIDE_WITHOUT_EFFECT',
            at,
            `The hours on ${date} are the same without this override.`,
            fix,
          ),
        ]
  })
}

/** Compares the open time around the date. A range of the day before may end on the date. */
const hasEffect = (read: HoursInMinutes, localDay: LocalDay): boolean => {
  const overrides = new Map(read.overrides)
  overrides.delete(localDay)
  const [from, to] = [(localDay - 2) * day, (localDay + 4) * day]
  const openTime = (hours: HoursInMinutes): string =>
    JSON.stringify(intervalsAround(hours, from, to).flatMap((each) => cut(each, from, to)))
  return openTime(read) !== openTime({ ...read, overrides })
}

const cut = ({ start, end }: Interval, from: Instant, to: Instant): readonly Interval[] =>
  start < to && end > from ? [{ start: Math.max(start, from), end: Math.min(end, to) }] : []
