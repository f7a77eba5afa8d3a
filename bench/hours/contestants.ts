import { Temporal as SpecTemporal } from '@js-temporal/polyfill'
import { fromZonedTime, toZonedTime } from 'date-fns-tz'
import { DateTime } from 'luxon'
import OpeningHours from 'opening_hours'
import { Temporal as SmallTemporal } from 'temporal-polyfill'
import { contestant, type Hours } from './contestant'
import { dayOf, type HoursPlan, isOpenOn, planOf, rangesOn, type Wall } from './plan'
import { makeFormatter, wallOf } from './reference'

/** The operations of a date library: instant to wall time, and wall time to instant. */
interface DateLibrary {
  readonly wall: (zone: string, at: number) => Wall
  readonly instant: (zone: string, wall: Wall) => number
}

/**
 * Answers both questions with a date library: reads the ranges of the day, and searches day by day for the next
 * opening.
 */
const asking = (name: string, { wall, instant }: DateLibrary): Hours =>
  contestant(name, (hours) => {
    const plan = planOf(hours)
    return {
      isOpen: (at) => isOpenOn(plan, wall(plan.zone, at)),
      nextOpening: (at) => opening(plan, wall(plan.zone, at), at, instant),
    }
  })

const opening = (
  plan: HoursPlan,
  wall: Wall,
  at: number,
  instant: DateLibrary['instant'],
): number | undefined => {
  const today = dayOf(wall)
  for (let day = today; day < today + 60; day += 1) {
    for (const [start] of rangesOn(plan, day)) {
      if (day === today && start <= wall.minute) continue
      const date = new Date(day * 86_400_000)
      const opens = instant(plan.zone, {
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
        minute: start,
      })
      if (opens > at) return opens
    }
  }
  return undefined
}

export const luxon = asking('luxon', {
  wall: (zone, at) => {
    const { year, month, day, hour, minute } = DateTime.fromMillis(at, { zone })
    return { year, month, day, minute: hour * 60 + minute }
  },
  instant: (zone, { year, month, day, minute }) =>
    DateTime.fromObject(
      { year, month, day, hour: Math.floor(minute / 60), minute: minute % 60 },
      { zone },
    ).toMillis(),
})

/** Its dates are in the time zone of the process, which is UTC here. */
export const dateFnsTz = asking('date-fns-tz', {
  wall: (zone, at) => wallOfDate(toZonedTime(at, zone)),
  instant: (zone, wall) => fromZonedTime(dateOfWall(wall), zone).getTime(),
})

const wallOfDate = (date: Date): Wall => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth() + 1,
  day: date.getUTCDate(),
  minute: date.getUTCHours() * 60 + date.getUTCMinutes(),
})

const dateOfWall = ({ year, month, day, minute }: Wall): Date =>
  new Date(Date.UTC(year, month - 1, day, 0, minute))

const temporal = (library: PeerTemporal): DateLibrary => ({
  wall: (zone, at) => {
    const { year, month, day, hour, minute } =
      library.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
    return { year, month, day, minute: hour * 60 + minute }
  },
  instant: (timeZone, { year, month, day, minute }) =>
    library.ZonedDateTime.from({
      timeZone,
      year,
      month,
      day,
      hour: Math.floor(minute / 60),
      minute: minute % 60,
    }).epochMilliseconds,
})

export const jsTemporal = asking('@js-temporal/polyfill', temporal(SpecTemporal))
export const smallTemporal = asking('temporal-polyfill', temporal(SmallTemporal))

/** It can only convert instants to wall times, so it does not take part in the search for the next opening. */
const intl = (name: string, wall: DateLibrary['wall']): Hours =>
  asking(name, { wall, instant: () => Number.NaN })

export const intlCached = intl('Intl.DateTimeFormat, cached', wallOf)
export const intlAnew = intl('Intl.DateTimeFormat, made for each call', (zone, at) => {
  makeFormatter(zone)
  return wallOf(zone, at)
})

/** It knows only the time zone of the process, so the caller shifts instants before and after. */
export const openingHours = contestant('opening_hours', (hours) => {
  const plan = planOf(hours)
  const schedule = new OpeningHours(written(plan), { address: { country_code: 'us', state: 'New York' } })
  const shifted = (at: number): Date => dateOfWall(wallOf(plan.zone, at))
  return {
    isOpen: (at) => schedule.getState(shifted(at)),
    nextOpening: (at) => {
      const from = shifted(at)
      const change = schedule.getNextChange(from)
      const opens = change && schedule.getState(from) ? schedule.getNextChange(change) : change
      return opens && fromZonedTime(opens, plan.zone).getTime()
    },
  }
})

/**
 * Writes the plan as dates with ranges, because its syntax has no other way to cut off a night before a closed date.
 */
const written = (plan: HoursPlan): string => {
  const nights = (day: number): string[] =>
    rangesOn(plan, day).flatMap(([, end]) => (end > 1_440 ? [`00:00-${timeText(end - 1_440)}`] : []))
  const own = (ranges: HoursPlan['week'][number]): string[] =>
    ranges.map(([start, end]) => `${timeText(start)}-${timeText(Math.min(end, 1_440))}`)
  const rule = (days: string, ranges: readonly string[]): string[] => [`${days} ${ranges.join(',') || 'off'}`]
  const week = plan.week.flatMap((ranges, weekday) => {
    const before = plan.week[(weekday + 6) % 7] ?? []
    const spilled = before.flatMap(([, end]) => (end > 1_440 ? [`00:00-${timeText(end - 1_440)}`] : []))
    return rule(weekdayNames[weekday] ?? '', [...spilled, ...own(ranges)])
  })
  const dates = [...new Set([...plan.closed].flatMap((day) => [day, day + 1]))].flatMap((day) =>
    rule(dateText(day), plan.closed.has(day) ? [] : [...nights(day - 1), ...own(rangesOn(plan, day))]),
  )
  return [...week, ...dates].join('; ')
}

const weekdayNames = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa']
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const timeText = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')

const dateText = (day: number): string => {
  const date = new Date(day * 86_400_000)
  return `${date.getUTCFullYear()} ${monthNames[date.getUTCMonth()]} ${date.getUTCDate()}`
}
