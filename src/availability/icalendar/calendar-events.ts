import { day } from '../../shared/instant'
import type { Json } from '../../shared/json'
import { type LocalDay, localDayFromText, localDayOf } from '../local-day'
import { isZone, type WallTime } from '../local-time'
import { wallTimeBetween } from './between-zones'
import { durationOf, type EventLine, type EventLines, invalid, readCalendar } from './calendar-file'
import { readRule } from './calendar-rule'
import { recursOn } from './recurrence'

/** A calendar event with its start times, as wall times of its own zone. */
export interface CalendarEvent {
  readonly zone: string
  /** An all-day event. */
  readonly wholeDays: boolean
  /** The duration in wall time milliseconds. */
  readonly length: number
  /** The start of each occurrence. */
  readonly starts: readonly WallTime[]
}

/** The part of a calendar to import. */
export interface CalendarScope {
  /** The zone of times without a zone. */
  readonly zone: string
  readonly timedEvents: boolean
  readonly from: LocalDay
  readonly to: LocalDay
}

/** The events that are not cancelled, with recurrences expanded in the scope. @throws HelpdeskError `INVALID_INPUT` */
export const calendarEvents = (text: string, scope: CalendarScope): CalendarEvent[] => {
  const events = readCalendar(text)
  const replaced = new Map<string, EventLine[]>()
  for (const event of events) {
    const uid = uidOf(event)
    for (const line of linesOf(event, 'RECURRENCE-ID'))
      replaced.set(uid, [...(replaced.get(uid) ?? []), line])
  }
  const budget = { dates: 2_000_000 }
  return events
    .filter((event) => !/^cancelled$/i.test(String(linesOf(event, 'STATUS')[0]?.values[0])))
    .flatMap((event) => {
      if (linesOf(event, 'RECURRENCE-ID').length > 0) return readEvent(event, [], scope, budget)
      const lines = replaced.get(uidOf(event)) ?? []
      // Only one event should have this id. Duplicates would read the same lines again and again.
      replaced.delete(uidOf(event))
      return readEvent(event, lines, scope, budget)
    })
}

const linesOf = ({ lines }: EventLines, name: string): EventLine[] =>
  lines.filter((line) => line.name === name)

/** An event without an id gets its place as a unique id. */
const uidOf = (event: EventLines): string => String(linesOf(event, 'UID')[0]?.values[0] ?? event.place)

interface Budget {
  dates: number
}

const spend = (budget: Budget, dates: number, place: string): void => {
  budget.dates -= Math.max(0, dates)
  if (budget.dates < 0) throw invalid(place, 'fewer or shorter events', 'more than 2,000,000 dates to check')
}

const readEvent = (
  event: EventLines,
  replaced: readonly EventLine[],
  scope: CalendarScope,
  budget: Budget,
): CalendarEvent[] => {
  const [first] = linesOf(event, 'DTSTART')
  if (!first) throw invalid(`${event.place}.DTSTART`, 'a start', undefined)
  const wholeDays = isDate(first.values[0])
  if (!wholeDays && !scope.timedEvents) return []

  const zone = zoneOf(first) ?? scope.zone
  const times = (line: EventLine): WallTime[] => line.values.map((value) => wallTimeOf(value, line, zone))
  const named = (name: string): WallTime[] => linesOf(event, name).flatMap(times)
  const [start] = times(first) as [WallTime]
  const length = lengthOf(event, start, named('DTEND')[0], wholeDays)
  const repeated = linesOf(event, 'RRULE').flatMap((line) => repeat(line, start, length, zone, scope, budget))
  const left = new Set([...named('EXDATE'), ...replaced.flatMap(times)])
  const starts = [...new Set([start, ...repeated, ...named('RDATE')])].filter((each) => !left.has(each))
  spend(budget, starts.length * Math.min(Math.ceil(length / day), scope.to - scope.from + 1), event.place)
  return [{ zone, wholeDays, length, starts }]
}

const isDate = (value: Json | undefined): boolean => typeof value === 'string' && value.length === 10

const zoneOf = ({ place, values: [value], zone }: EventLine): string | undefined => {
  if (String(value).endsWith('Z')) return 'UTC'
  if (zone !== undefined && !isZone(zone)) throw invalid(place, 'a TZID that the runtime knows', zone)
  return zone
}

/** The wall time in the zone of the event. A date has no zone; a time without a zone is in the event's zone. */
const wallTimeOf = (value: Json, line: EventLine, zone: string): WallTime => {
  const text = String(value)
  const wall = Date.parse(isDate(value) ? text : `${text.slice(0, 19)}Z`)
  if (localDayFromText(text.slice(0, 10)) === undefined || Number.isNaN(wall)) {
    throw invalid(line.place, 'a date or a time of the calendar', text)
  }
  const from = isDate(value) ? zone : (zoneOf({ ...line, values: [value] }) ?? zone)
  return from === zone ? wall : wallTimeBetween(from, zone, wall)
}

const lengthOf = (
  event: EventLines,
  start: WallTime,
  end: WallTime | undefined,
  wholeDays: boolean,
): number => {
  const [line] = linesOf(event, end === undefined ? 'DURATION' : 'DTEND')
  if (!line) return wholeDays ? day : 0
  const length = end === undefined ? durationOf(line) : end - start
  if (length < 0) throw invalid(line.place, 'an end after the start', line.values[0])
  return length
}

/** The recurrences after the first start that overlap the scope. */
const repeat = (
  line: EventLine,
  start: WallTime,
  length: number,
  zone: string,
  scope: CalendarScope,
  budget: Budget,
): WallTime[] => {
  const { recurrence, count, until } = readRule(line.values[0] ?? {}, line.place)
  const first = localDayOf(start)
  const recurs = recursOn(recurrence, first)
  const wanted = scope.from - Math.ceil(length / day) - 1
  // Only a rule with COUNT must be expanded from its beginning.
  const from = count === undefined ? Math.max(first + 1, wanted) : first + 1
  const end =
    until === undefined
      ? Number.POSITIVE_INFINITY
      : wallTimeOf(until, line, zone) + (isDate(until) ? day - 1 : 0)
  const to = Math.min(scope.to + 1, localDayOf(end))
  spend(budget, to - from, line.place)
  const found: WallTime[] = []
  let left = (count ?? Number.POSITIVE_INFINITY) - 1
  for (let localDay = from; localDay <= to && left > 0; localDay += 1) {
    const wall = start + (localDay - first) * day
    if (wall > end || !recurs(localDay)) continue
    left -= 1
    if (localDay >= wanted) found.push(wall)
  }
  return found
}
