import ICAL from 'ical.js'
import { second } from '../../shared/instant'
import type { Json } from '../../shared/json'
import { refusal } from '../../shared/refuse'

/** One event of an iCalendar file: its properties, in order. */
export interface EventLines {
  /** Its place in error messages: `events[3]`. */
  readonly place: string
  readonly lines: readonly EventLine[]
}

export interface EventLine {
  /** `DTSTART` */
  readonly name: string
  /** `events[3].DTSTART` */
  readonly place: string
  readonly zone?: string
  /** As in jCal (RFC 7265): a date is `2026-12-24`, a time `2026-12-24T09:00:00` with `Z` where it is UTC. */
  readonly values: readonly Json[]
}

/** @throws HelpdeskError `INVALID_INPUT` for a text that is not iCalendar (RFC 5545), or too large. */
export const readCalendar = (text: string): EventLines[] => {
  if (text.length > 1_000_000) throw invalid('calendar', 'at most 1,000,000 characters', text.length)
  const events = calendarsIn(text).flatMap(([, , components]) =>
    components.filter(([name]) => name === 'vevent'),
  )
  if (events.length > 5_000) throw invalid('events', 'at most 5,000 events', events.length)
  return events.map(([, properties], index) => ({
    place: `events[${index}]`,
    lines: properties.map(([name, { tzid }, , ...values]) => ({
      name: name.toUpperCase(),
      place: `events[${index}].${name.toUpperCase()}`,
      ...(typeof tzid === 'string' && { zone: tzid }),
      values,
    })),
  }))
}

/** `PT1H30M` in milliseconds. @throws HelpdeskError `INVALID_INPUT` */
export const durationOf = ({ place, values: [value] }: EventLine): number => {
  try {
    return ICAL.Duration.fromString(String(value)).toSeconds() * second
  } catch {
    throw invalid(place, 'a duration such as P1D or PT1H', value)
  }
}

export const invalid = (place: string, expected: string, found: unknown) =>
  refusal('INVALID_INPUT', place, expected, found)

type Component = [name: string, properties: Property[], components: Component[]]
type Property = [name: string, parameters: { readonly tzid?: Json }, type: string, ...values: Json[]]

/** Only the library's parser is used, because its expansion of recurring events can run forever. */
const calendarsIn = (text: string): Component[] => {
  const parsed = parse(text)
  const calendars = (typeof parsed[0] === 'string' ? [parsed] : parsed) as Component[]
  if (calendars.length > 0 && calendars.every(([name]) => name === 'vcalendar')) return calendars
  throw invalid('calendar', 'an iCalendar file', text)
}

/** Converts a parser error, which has no place. */
const parse = (text: string): Component | Component[] => {
  try {
    // A file may begin with a byte order mark.
    return ICAL.parse(text.replace(/^\uFEFF/, '')) as Component | Component[]
  } catch (error) {
    throw invalid('calendar', 'an iCalendar file', String(error))
  }
}
