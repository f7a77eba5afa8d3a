/**
 * The hours of a team or a user: weekly ranges of local time in one zone, and overrides for dates (semantics, section
 * 2). Plain data, in the stored form.
 */
export type BusinessHours = {
  /** An IANA name: `Europe/Berlin`. */
  readonly zone: string
  /** The hours of every week. An empty list: open only on the dates of the overrides. */
  readonly ranges: readonly WeeklyRange[]
  /** Holidays and dates with special hours, each date once. */
  readonly overrides?: readonly DateOverride[]
}

/**
 * From `from` (inclusive) to `to` (exclusive). An end before the start is on the next day. `24:00` is the end of the
 * day.
 */
export type TimeRange = {
  /** `HH:MM`, local time in the zone of the hours. */
  readonly from: string
  /** `HH:MM`, local time in the zone of the hours. */
  readonly to: string
}

/** A range on some days of every week. */
export type WeeklyRange = TimeRange & {
  /** The days on which the range starts. */
  readonly days: readonly (Weekday | DayGroup)[]
}

/** Replaces a whole calendar day: the weekly ranges do not apply, and a range of the day before ends at midnight. */
export type DateOverride = {
  /** `YYYY-MM-DD`, in the zone of the hours. */
  readonly date: string
  /** The hours of this date. An empty list: closed all day. */
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

/** True when there is no range at all, so that the hours never open (V-11). */
export const hoursAreEmpty = ({ ranges, overrides = [] }: BusinessHours): boolean =>
  ranges.every(({ days }) => days.length === 0) && overrides.every((override) => override.ranges.length === 0)
