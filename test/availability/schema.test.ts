import { describe, expect, test } from 'vitest'
import { parseAvailabilityRule, parseBusinessHours } from '../../src/availability'

const range = { days: ['weekdays', 'sunday'], from: '09:00', to: '17:00' }
const hours = { zone: 'Europe/Berlin', ranges: [range] }

describe('business hours', () => {
  test('whole days, overnight ranges and overrides are taken as they are', () => {
    const input = {
      zone: 'America/Argentina/Buenos_Aires',
      ranges: [
        { days: ['every-day'], from: '00:00', to: '24:00' },
        { days: ['friday'], from: '22:00', to: '02:00' },
      ],
      overrides: [{ date: '2028-02-29', ranges: [] }],
    }
    expect(parseBusinessHours(input)).toEqual(input)
  })

  test.each([
    ['an unknown zone', { ...hours, zone: 'Mars/Olympus' }, 'ZONE_INVALID', 'hours.zone'],
    ['an offset for a zone', { ...hours, zone: '+02:00' }, 'ZONE_INVALID', 'hours.zone'],
    [
      'an unknown day',
      { ...hours, ranges: [{ ...range, days: ['someday'] }] },
      'INVALID_RULE',
      'hours.ranges[0].days[0]',
    ],
    ['no day', { ...hours, ranges: [{ ...range, days: [] }] }, 'INVALID_RULE', 'hours.ranges[0].days'],
    [
      'a time past 24:00',
      { ...hours, ranges: [{ ...range, to: '24:01' }] },
      'INVALID_RULE',
      'hours.ranges[0].to',
    ],
    [
      'a start at 24:00',
      { ...hours, ranges: [{ ...range, from: '24:00' }] },
      'INVALID_RULE',
      'hours.ranges[0].to',
    ],
    [
      'an end at the start',
      { ...hours, ranges: [{ ...range, to: '09:00' }] },
      'INVALID_RULE',
      'hours.ranges[0].to',
    ],
    [
      'an empty day',
      { ...hours, ranges: [{ ...range, from: '00:00', to: '00:00' }] },
      'INVALID_RULE',
      'hours.ranges[0].to',
    ],
    [
      'a date that does not exist',
      { ...hours, overrides: [{ date: '2026-02-29', ranges: [] }] },
      'INVALID_RULE',
      'hours.overrides[0].date',
    ],
    [
      'a date twice',
      {
        ...hours,
        overrides: [
          { date: '2026-02-28', ranges: [] },
          { date: '2026-02-28', ranges: [] },
        ],
      },
      'INVALID_RULE',
      'hours.overrides',
    ],
    ['a property nobody reads', { ...hours, holidays: [] }, 'INVALID_RULE', 'hours.holidays'],
  ])('refuses %s', (_, input, code, place) => {
    expect(() => parseBusinessHours(input)).toThrow(
      expect.objectContaining({ code, details: expect.objectContaining({ place }) }),
    )
  })
})

describe('availability', () => {
  const rule = { mode: 'hours', replyTime: 'a_day', hours, outside: { action: 'return-time' } }

  test('takes each mode', () => {
    const status = { mode: 'status', replyTime: { custom: 'Soon' }, away: { action: 'message', text: 'Bye' } }
    expect([parseAvailabilityRule(rule), parseAvailabilityRule(status)]).toEqual([rule, status])
  })

  test('V-11 refuses hours without a range', () => {
    expect(() => parseAvailabilityRule({ ...rule, hours: { ...hours, ranges: [] } })).toThrow(
      expect.objectContaining({
        code: 'INVALID_RULE',
        details: expect.objectContaining({ place: 'availability.hours', reason: 'BUSINESS_HOURS_EMPTY' }),
      }),
    )
  })

  test('refuses an away message without words', () => {
    expect(() => parseAvailabilityRule({ ...rule, outside: { action: 'message', text: ' ' } })).toThrow(
      'Expected a text at availability.outside.text, found " ".',
    )
  })
})
