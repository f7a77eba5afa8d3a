import fc from 'fast-check'
import type { OverrideOptions } from './business-hours'

/** An iCalendar file, and the dates on which its all-day events close. */
export type CalendarCase = {
  /** The text of the file (RFC 5545), with lines that end in CRLF. */
  readonly text: string
  /** The closed dates, `YYYY-MM-DD`, sorted, each once. */
  readonly closed: readonly string[]
}

/**
 * Files of holidays (RFC 5545) for `overridesFromCalendar`: all-day events of one or two days, cancelled events, events
 * with times, and folded lines.
 */
export const calendars = ({
  dates = ['2026-01-01', '2026-05-01', '2026-10-31', '2026-12-24', '2026-12-31'],
}: Pick<OverrideOptions, 'dates'> = {}): fc.Arbitrary<CalendarCase> =>
  fc
    .array(
      fc.record({
        date: fc.constantFrom(...dates),
        length: fc.constantFrom(1, 2),
        kind: fc.constantFrom('holiday', 'holiday', 'cancelled', 'timed'),
      }),
      { maxLength: 6 },
    )
    .map((events) => ({
      text: fileOf(events.map(linesOf)),
      closed: [...new Set(events.flatMap(closedBy))].sort(),
    }))

type Event = {
  readonly date: string
  readonly length: number
  readonly kind: string
}

const closedBy = ({ date, length, kind }: Event): readonly string[] =>
  kind === 'holiday' ? Array.from({ length }, (_, index) => later(date, index)) : []

const linesOf = ({ date, length, kind }: Event, index: number): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:event-${index}@example.com`,
  'DTSTAMP:20260101T000000Z',
  ...(kind === 'timed'
    ? [`DTSTART:${compact(date)}T090000`, `DTEND:${compact(date)}T120000`]
    : [`DTSTART;VALUE=DATE:${compact(date)}`, `DTEND;VALUE=DATE:${compact(later(date, length))}`]),
  ...(kind === 'cancelled' ? ['STATUS:CANCELLED'] : []),
  'SUMMARY:A day that the team',
  '  does not work',
  'END:VEVENT',
]

const fileOf = (events: readonly (readonly string[])[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Example//Holidays//EN',
    ...events.flat(),
    'END:VCALENDAR',
    '',
  ].join('\r\n')

const compact = (date: string): string => date.replaceAll('-', '')

const later = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
