import type { BusinessHours, DayGroup, Weekday } from 'frontdesk/availability'

/** The local date and time in a zone. */
export interface Wall {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
  /** Minutes since midnight. */
  readonly minute: number
}

/** A schedule as plain numbers, for use with a date library. */
export interface HoursPlan {
  readonly zone: string
  /** By weekday, Sunday first: minutes since midnight. An end above 1,440 is on the next day. */
  readonly week: readonly (readonly (readonly [from: number, to: number])[])[]
  /** Closed days, as days since 1970. */
  readonly closed: ReadonlySet<number>
}

export const planOf = ({ zone, ranges, overrides = [] }: BusinessHours): HoursPlan => ({
  zone,
  week: weekdays.map((weekday) =>
    ranges
      .filter(({ days }) => days.some((each) => each === weekday || daysOfGroup[each]?.includes(weekday)))
      .map(({ from, to }) => {
        const [start, end] = [minutesOf(from), minutesOf(to)]
        return [start, end > start ? end : end + 1_440] as const
      }),
  ),
  closed: new Set(overrides.map(({ date }) => Date.parse(`${date}T00:00:00Z`) / 86_400_000)),
})

const weekdays: readonly Weekday[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
]

const daysOfGroup: Partial<Record<Weekday | DayGroup, readonly Weekday[]>> = {
  'every-day': weekdays,
  weekdays: weekdays.slice(1, 6),
}

const minutesOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))

export const dayOf = ({ year, month, day }: Wall): number => Date.UTC(year, month - 1, day) / 86_400_000

/** The ranges of a day. 1970-01-01 was a Thursday. */
export const rangesOn = ({ week, closed }: HoursPlan, day: number): HoursPlan['week'][number] =>
  closed.has(day) ? [] : (week[(day + 4) % 7] ?? [])

/** A closed date ends a range of the previous night at midnight. */
export const isOpenOn = (plan: HoursPlan, wall: Wall): boolean => {
  const day = dayOf(wall)
  if (plan.closed.has(day)) return false
  const { minute } = wall
  return (
    rangesOn(plan, day).some(([start, end]) => start <= minute && minute < end) ||
    rangesOn(plan, day - 1).some(([, end]) => minute + 1_440 < end)
  )
}
