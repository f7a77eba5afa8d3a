import { describe, expect, test } from 'vitest'
import { parseBusinessHours } from '../../../src/availability'
import { type CalendarImport, overridesFromCalendar } from '../../../src/availability/icalendar'

const calendar = (...events: readonly string[][]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n')

const options: CalendarImport = { zone: 'Europe/Berlin', from: '2026-01-01', to: '2027-12-31' }
const closedOn = (text: string, others: Partial<CalendarImport> = {}): string[] =>
  overridesFromCalendar(text, { ...options, ...others }).map(({ date, ranges }) => {
    expect(ranges).toEqual([])
    return date
  })
const special = (...events: readonly string[][]) =>
  overridesFromCalendar(calendar(...events), { ...options, timedEvents: 'special-hours' }).map(
    ({ date, ranges }) => `${date} ${ranges.map(({ from, to }) => `${from}-${to}`).join(' ')}`,
  )

describe('events of whole days close their dates', () => {
  test('one date; several, the end excluded; a duration', () => {
    const text = calendar(
      ['DTSTART;VALUE=DATE:20260501', 'SUMMARY:Labour Day\\, and', '  a folded line'],
      ['DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261227', 'TRANSP:TRANSPARENT'],
      ['DTSTART;VALUE=DATE:20270105', 'DURATION:P2D'],
    )
    expect(closedOn(text)).toEqual([
      '2026-05-01',
      '2026-12-24',
      '2026-12-25',
      '2026-12-26',
      '2027-01-05',
      '2027-01-06',
    ])
  })

  test('only within the dates that are wanted', () => {
    const text = calendar(['DTSTART;VALUE=DATE:20251230', 'DTEND;VALUE=DATE:20260103'])
    expect(closedOn(text)).toEqual(['2026-01-01', '2026-01-02'])
    expect(closedOn(text, { from: '2026-01-02', to: '2026-01-02' })).toEqual(['2026-01-02'])
    expect(closedOn(text, { from: '2027-01-01' })).toEqual([])
  })

  test.each([
    [
      'every year since long ago',
      ['DTSTART;VALUE=DATE:19701225', 'RRULE:FREQ=YEARLY'],
      ['2026-12-25', '2027-12-25'],
    ],
    ['every other year', ['DTSTART;VALUE=DATE:20001003', 'RRULE:FREQ=YEARLY;INTERVAL=2'], ['2026-10-03']],
    [
      'the fourth Thursday of November',
      ['DTSTART;VALUE=DATE:20201126', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH'],
      ['2026-11-26', '2027-11-25'],
    ],
    [
      'the last Monday of May, until a date',
      ['DTSTART;VALUE=DATE:20250526', 'RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO;UNTIL=20260601'],
      ['2026-05-25'],
    ],
    [
      'a number of times, exceptions counted',
      ['DTSTART;VALUE=DATE:20251231', 'RRULE:FREQ=MONTHLY;COUNT=5', 'EXDATE;VALUE=DATE:20260331'],
      ['2026-01-31', '2026-05-31', '2026-07-31'],
    ],
    ['leap days only in leap years', ['DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY'], []],
    [
      'dates of its own',
      ['DTSTART;VALUE=DATE:20260105', 'RDATE;VALUE=DATE:20260107,20260109'],
      ['2026-01-05', '2026-01-07', '2026-01-09'],
    ],
  ])('recurring: %s', (_, lines, expected) => {
    expect(closedOn(calendar(lines))).toEqual(expected)
  })

  test('also behind a byte order mark, and not where small letters cancel one', () => {
    const text = calendar(
      ['DTSTART;VALUE=DATE:20260501'],
      ['DTSTART;VALUE=DATE:20260601', 'STATUS:Cancelled'],
    )
    expect(closedOn(`\uFEFF${text}`)).toEqual(['2026-05-01'])
  })

  test('an occurrence that was moved, and one that was cancelled', () => {
    const text = calendar(
      ['UID:party', 'DTSTART;VALUE=DATE:20250605', 'RRULE:FREQ=YEARLY'],
      ['UID:party', 'RECURRENCE-ID;VALUE=DATE:20260605', 'DTSTART;VALUE=DATE:20260612'],
      ['UID:party', 'RECURRENCE-ID;VALUE=DATE:20270605', 'DTSTART;VALUE=DATE:20270605', 'STATUS:CANCELLED'],
    )
    expect(closedOn(text)).toEqual(['2026-06-12'])
  })
})

describe('events with times', () => {
  const evening = ['DTSTART;TZID=Europe/Berlin:20261224T090000', 'DTEND;TZID=Europe/Berlin:20261224T123000']

  test('mean nothing unless they are special hours', () => {
    expect(closedOn(calendar(evening))).toEqual([])
    expect(special(evening)).toEqual(['2026-12-24 09:00-12:30'])
  })

  test('are read in the zone of the hours', () => {
    expect(
      special(
        ['DTSTART:20261224T080000Z', 'DTEND:20261224T113000Z'],
        ['DTSTART;TZID=America/New_York:20260315T090000', 'DURATION:PT2H'],
        ['DTSTART:20270104T100000', 'DTEND:20270104T110000'],
      ),
    ).toEqual(['2026-03-15 14:00-16:00', '2026-12-24 09:00-12:30', '2027-01-04 10:00-11:00'])
  })

  test('recur by the clock of their own zone, until an instant that is included', () => {
    expect(
      special([
        'DTSTART;TZID=America/New_York:20260306T090000',
        'DTEND;TZID=America/New_York:20260306T100000',
        'RRULE:FREQ=WEEKLY;UNTIL=20260320T130000Z',
      ]),
    ).toEqual(['2026-03-06 15:00-16:00', '2026-03-13 14:00-15:00', '2026-03-20 14:00-15:00'])
  })

  test('past midnight belong to the first date, and longer ones to each', () => {
    expect(
      special(
        ['DTSTART:20260501T200000', 'DTEND:20260502T020000'],
        ['DTSTART:20260601T200000', 'DTEND:20260603T100000'],
        ['DTSTART:20260701T000000', 'DTEND:20260702T000000'],
        ['DTSTART:20260801T000000', 'DTEND:20260801T000000'],
      ),
    ).toEqual([
      '2026-05-01 20:00-02:00',
      '2026-06-01 20:00-24:00',
      '2026-06-02 00:00-24:00',
      '2026-06-03 00:00-10:00',
      '2026-07-01 00:00-24:00',
    ])
  })

  test('a date that is closed stays closed', () => {
    expect(special(evening, ['DTSTART;VALUE=DATE:20261224'])).toEqual(['2026-12-24 '])
  })

  test('several on a date are several ranges, which the schema takes', () => {
    const overrides = overridesFromCalendar(calendar(evening, ['DTSTART:20261224T140000', 'DURATION:PT2H']), {
      ...options,
      timedEvents: 'special-hours',
    })
    expect(overrides[0]?.ranges).toHaveLength(2)
    const hours = { zone: 'Europe/Berlin', ranges: [], overrides }
    expect(parseBusinessHours(hours)).toEqual(hours)
  })
})

describe('what is refused, with its place', () => {
  const whole = 'DTSTART;VALUE=DATE:20260101'
  test.each([
    ['nothing', '', 'calendar'],
    ['a page', '<html></html>', 'calendar'],
    ['another component', 'BEGIN:VCARD\r\nEND:VCARD', 'calendar'],
    ['an end that is missing', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n', 'calendar'],
    ['no start', calendar([whole], ['SUMMARY:x']), 'events[1].DTSTART'],
    ['a date that is none', calendar(['DTSTART;VALUE=DATE:20260230']), 'events[0].DTSTART'],
    ['a start that is no date', calendar(['DTSTART;VALUE=DATE:hello']), 'events[0].DTSTART'],
    ['a time that is none', calendar(['DTSTART:20260101T250000']), 'events[0].DTSTART'],
    ['an unknown zone', calendar(['DTSTART;TZID=Mars/Olympus:20260101T100000']), 'events[0].DTSTART'],
    ['an end before the start', calendar([whole, 'DTEND;VALUE=DATE:20251231']), 'events[0].DTEND'],
    ['a rule finer than days', calendar([whole, 'RRULE:FREQ=SECONDLY']), 'events[0].RRULE'],
    ['a rule by position', calendar([whole, 'RRULE:FREQ=MONTHLY;BYDAY=MO;BYSETPOS=2']), 'events[0].RRULE'],
    ['a malformed rule', calendar([whole, 'RRULE:FREQ=YEARLY;BYMONTH=13']), 'calendar'],
    ['too many characters', calendar([`SUMMARY:${'x'.repeat(1_000_000)}`]), 'calendar'],
    ['too many events', calendar(...Array.from({ length: 5_001 }, () => [whole])), 'events'],
    [
      'too many dates',
      calendar(
        ...Array.from({ length: 3_000 }, () => [
          'DTSTART;VALUE=DATE:19000101',
          'DTEND;VALUE=DATE:29990101',
          'RRULE:FREQ=DAILY',
        ]),
      ),
      /^events\[\d+\]/,
    ],
    [
      'too many ranges of a date',
      calendar(...Array.from({ length: 25 }, () => ['DTSTART:20260101T100000', 'DURATION:PT1H'])),
      '2026-01-01',
    ],
  ])('%s', (_, text, place) => {
    expect(() => overridesFromCalendar(text, { ...options, timedEvents: 'special-hours' })).toThrow(
      expect.objectContaining({
        code: 'INVALID_INPUT',
        details: expect.objectContaining({
          place: typeof place === 'string' ? place : expect.stringMatching(place),
        }),
      }),
    )
  })

  test.each([
    ['from', { from: '2026-02-30' }],
    ['to', { to: 'tomorrow' }],
    ['to', { to: '2025-12-31' }],
    ['to', { to: '2036-12-31' }],
  ])('%s of the dates that are wanted', (place, wrong) => {
    expect(() => overridesFromCalendar(calendar([whole]), { ...options, ...wrong })).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', details: expect.objectContaining({ place }) }),
    )
  })

  test('an unknown zone of the hours', () => {
    expect(() => overridesFromCalendar(calendar([whole]), { ...options, zone: 'Mars/Olympus' })).toThrow(
      expect.objectContaining({ code: 'ZONE_INVALID' }),
    )
  })
})

test('definitions of zones are not run, so that no rule in one can run for ever', () => {
  const hostile = [
    'BEGIN:VCALENDAR',
    'BEGIN:VTIMEZONE',
    'TZID:Europe/Berlin',
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0500',
    'TZOFFSETTO:+0500',
    'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'END:STANDARD',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    'DTSTART;TZID=Europe/Berlin:20260101T090000',
    'DTEND;TZID=Europe/Berlin:20260101T100000',
    'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n')
  expect(overridesFromCalendar(hostile, { ...options, timedEvents: 'special-hours' })).toEqual([
    { date: '2026-01-01', ranges: [{ from: '09:00', to: '10:00' }] },
  ])
})
