/**
 * When a team, or one person, is in: weekly ranges of local time in one zone, and dates that differ (semantics,
 * section 2). Plain data, as it is stored.
 */
export type BusinessHours = {
  /** An IANA name: `Europe/Berlin`. */
  readonly zone: string
  readonly ranges: readonly WeeklyRange[]
  readonly overrides?: readonly DateOverride[]
}

/** From `from` up to, not including, `to`. An end before its start lies on the next day; `24:00` is the day's end. */
export type TimeRange = {
  /** `HH:MM` */
  readonly from: string
  /** `HH:MM` */
  readonly to: string
}

export type WeeklyRange = TimeRange & { readonly days: readonly (Weekday | DayGroup)[] }

/** Owns its civil day: the weekly ranges do not apply, and last night's range ends at its midnight. No ranges: closed. */
export type DateOverride = {
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly ranges: readonly TimeRange[]
}

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const

export type Weekday = (typeof weekdays)[number]

export const dayGroups = {
  weekdays: weekdays.slice(0, 5),
  weekend: weekdays.slice(5),
  'every-day': weekdays,
} as const satisfies Record<string, readonly Weekday[]>

export type DayGroup = keyof typeof dayGroups

/** True when no range is left, so that the hours could never open (V-11). */
export const hoursAreEmpty = ({ ranges, overrides = [] }: BusinessHours): boolean =>
  ranges.every(({ days }) => days.length === 0) && overrides.every((override) => override.ranges.length === 0)
