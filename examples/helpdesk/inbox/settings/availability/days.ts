import { type DayGroup, dayGroups, type Weekday, type WeeklyRange, weekdays } from 'frontdesk/availability'

/** The single days of a range, in the order of the week. */
export const daysOf = ({ days }: Pick<WeeklyRange, 'days'>): readonly Weekday[] => {
  const chosen = new Set<Weekday>(
    days.flatMap((day) => (day in dayGroups ? dayGroups[day as DayGroup] : [day as Weekday])),
  )
  return weekdays.filter((day) => chosen.has(day))
}

export const dayName = (day: Weekday): string => day.charAt(0).toUpperCase() + day.slice(1)
