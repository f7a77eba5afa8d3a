import type { DayGroup, Weekday, WeeklyRange } from 'frontdesk/availability'

export const weekdays: readonly Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
]

const groups: Readonly<Record<DayGroup, readonly Weekday[]>> = {
  weekdays: weekdays.slice(0, 5),
  weekend: weekdays.slice(5),
  'every-day': weekdays,
}

/** The days of a range one by one, in the order of the week. */
export const daysOf = ({ days }: Pick<WeeklyRange, 'days'>): readonly Weekday[] => {
  const chosen = new Set(days.flatMap((day) => (day in groups ? groups[day as DayGroup] : [day as Weekday])))
  return weekdays.filter((day) => chosen.has(day))
}

export const dayName = (day: Weekday): string => day.charAt(0).toUpperCase() + day.slice(1)
