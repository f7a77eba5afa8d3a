import { day, minute } from '../../shared/instant'
import { refusal } from '../../shared/refuse'
import type { DateOverride, TimeRange } from '../business-hours'
import { clockText } from '../clock-time'
import { type LocalDay, localDayFromText, localDayOf, textFromLocalDay } from '../local-day'
import { type WallTime, wallTimeAt } from '../local-time'
import { wallTimeBetween } from './between-zones'
import { type CalendarEvent, type CalendarScope, calendarEvents } from './calendar-events'

export interface CalendarImport {
  /** The zone of the hours to which the overrides belong. */
  readonly zone: string
  /** The first date to import, `YYYY-MM-DD`. */
  readonly from: string
  /** The last date to import, at most ten years later. */
  readonly to: string
  /**
   * How to import events with times: ignore them, or read them as special hours, so that their dates are open at these
   * times only. An all-day event always closes its dates, also when there are special hours.
   *
   * @default 'ignore'
   */
  readonly timedEvents?: 'ignore' | 'special-hours'
}

/**
 * Converts the holidays of an iCalendar file (RFC 5545) to date overrides, sorted, each date once. Recurring events
 * are expanded with their exceptions, cancelled events are ignored. Times without a zone are in the zone of the hours.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place, such as `events[3].RRULE`, for a text that is not iCalendar,
 * for rules with other parts than BYMONTH, BYMONTHDAY, BYDAY, INTERVAL, COUNT, UNTIL and WKST, and for a file of more
 * than a million characters or 5,000 events; `ZONE_INVALID`
 */
export const overridesFromCalendar = (text: string, options: CalendarImport): DateOverride[] => {
  const from = wantedDay(options.from, 'from')
  const to = wantedDay(options.to, 'to')
  if (to < from || to > from + 3_653)
    throw refusal('INVALID_INPUT', 'to', 'a date up to ten years after from', options.to)
  // Throws for an unknown zone, also when no event uses it.
  wallTimeAt(options.zone, 0)

  const scope = { zone: options.zone, timedEvents: options.timedEvents === 'special-hours', from, to }
  const events = calendarEvents(text, scope)
  const closed = new Set<LocalDay>()
  for (const event of events.filter(({ wholeDays }) => wholeDays)) {
    for (const localDay of datesOf(event, scope)) closed.add(localDay)
  }
  const special = new Map<LocalDay, TimeRange[]>()
  for (const event of events.filter(({ wholeDays }) => !wholeDays)) {
    for (const [localDay, range] of rangesOf(event, scope)) {
      const ranges = special.get(localDay) ?? []
      if (ranges.length === 24) {
        throw refusal(
          'INVALID_INPUT',
          textFromLocalDay(localDay),
          'at most 24 events with times a date',
          'more',
        )
      }
      special.set(localDay, [...ranges, range])
    }
  }
  return [...new Set([...closed, ...special.keys()])]
    .sort((a, b) => a - b)
    .map((localDay) => ({
      date: textFromLocalDay(localDay),
      ranges: closed.has(localDay) ? [] : (special.get(localDay) ?? []),
    }))
}

const wantedDay = (text: string, place: string): LocalDay => {
  const localDay = localDayFromText(text)
  if (localDay === undefined) throw refusal('INVALID_INPUT', place, 'a date YYYY-MM-DD of the calendar', text)
  return localDay
}

/** The wanted dates of an event of whole days. */
function* datesOf({ starts, length }: CalendarEvent, { from, to }: CalendarScope): Iterable<LocalDay> {
  for (const start of starts) {
    const last = Math.min(localDayOf(start + length - 1), to)
    for (let localDay = Math.max(localDayOf(start), from); localDay <= last; localDay += 1) yield localDay
  }
}

/** An event shorter than a day belongs to the date of its start, also past midnight. A longer event opens each date. */
function* rangesOf(event: CalendarEvent, { zone, from, to }: CalendarScope): Iterable<[LocalDay, TimeRange]> {
  for (const each of event.starts) {
    const [start, end] = [each, each + event.length].map((wall) =>
      wallTimeBetween(event.zone, zone, wall),
    ) as [WallTime, WallTime]
    const first = localDayOf(start)
    const last = end - start < day ? first : localDayOf(end - 1)
    for (let localDay = Math.max(first, from); localDay <= Math.min(last, to); localDay += 1) {
      const opens = clockAt(Math.max(start, localDay * day), localDay)
      const closes = clockAt(last === first ? end : Math.min(end, (localDay + 1) * day), localDay)
      if (opens !== closes) yield [localDay, { from: opens, to: closes }]
    }
  }
}

const clockAt = (wall: WallTime, localDay: LocalDay): string => {
  const minutes = Math.floor((wall - localDay * day) / minute)
  return clockText(minutes > 1_440 ? minutes - 1_440 : minutes)
}
