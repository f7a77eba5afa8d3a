import { describe, expect, test } from 'vitest'
import { type BusinessHours, type HoursAbout, lintBusinessHours } from '../../src/availability'
import { instantFromIso } from '../../src/shared/instant'

const office: BusinessHours = {
  zone: 'Europe/Berlin',
  ranges: [{ days: ['weekdays'], from: '09:00', to: '17:00' }],
}
const now = instantFromIso('2026-06-01T12:00:00+02:00')

const lint = (hours: Partial<BusinessHours>, about: HoursAbout = {}) =>
  lintBusinessHours({ ...office, ...hours }, about).map(({ code, path }) => [code, path])

const overrides = (...dates: readonly (readonly [string, string?, string?])[]) =>
  dates.map(([date, from, to]) => ({ date, ranges: from && to ? [{ from, to }] : [] }))

test('ordinary hours with holidays have no finding', () => {
  expect(lint({ overrides: overrides(['2026-12-25'], ['2026-12-24', '09:00', '12:00']) }, { now })).toEqual(
    [],
  )
  expect(
    lint({
      ranges: [
        { days: ['weekdays'], from: '09:00', to: '12:00' },
        { days: ['weekdays'], from: '12:00', to: '17:00' },
        { days: ['saturday'], from: '22:00', to: '04:00' },
        { days: ['sunday'], from: '04:00', to: '05:00' },
      ],
    }),
  ).toEqual([])
})

describe('hours that never open or close', () => {
  test('V-11 hours without a range are an error', () => {
    expect(lint({ ranges: [] })).toEqual([['BUSINESS_HOURS_EMPTY', 'hours']])
    expect(lint({ ranges: [], overrides: overrides(['2026-12-25']) })).toEqual([
      ['BUSINESS_HOURS_EMPTY', 'hours'],
    ])
  })

  test('V-10 hours of which all dates are over never open again', () => {
    const past = { ranges: [], overrides: overrides(['2026-05-29', '09:00', '12:00']) }
    expect(lint(past, { now })).toContainEqual(['HOURS_NEVER_OPEN', 'hours'])
    expect(lint(past)).toEqual([])
  })

  test('V-24 a single date of which the clocks skip the range never opens', () => {
    expect(lint({ ranges: [], overrides: overrides(['2026-03-29', '02:00', '03:00']) })).toContainEqual([
      'HOURS_NEVER_OPEN',
      'hours',
    ])
  })

  test('hours of all days and nights never close', () => {
    const always = [{ days: ['every-day'], from: '00:00', to: '24:00' }] as const
    expect(lint({ ranges: always })).toEqual([['HOURS_NEVER_CLOSE', 'hours']])
    expect(lint({ ranges: always, overrides: overrides(['2026-12-25']) })).toEqual([])
  })
})

describe('overrides', () => {
  test('of a date that is over are found when the time is known', () => {
    const hours = { overrides: overrides(['2025-12-25'], ['2026-05-29'], ['2026-05-30'], ['2026-06-01']) }
    expect(lint(hours, { now }).filter(([code]) => code === 'OVERRIDE_IN_PAST')).toEqual([
      ['OVERRIDE_IN_PAST', 'hours.overrides[0]'],
      ['OVERRIDE_IN_PAST', 'hours.overrides[1]'],
      ['OVERRIDE_IN_PAST', 'hours.overrides[2]'],
    ])
    expect(lint(hours).map(([code]) => code)).not.toContain('OVERRIDE_IN_PAST')
  })

  test('with the same hours as the week change nothing', () => {
    expect(
      lint({ overrides: overrides(['2026-06-02', '09:00', '17:00'], ['2026-06-06'], ['2026-06-08']) }),
    ).toEqual([
      ['OVERRIDE_WITHOUT_EFFECT', 'hours.overrides[0]'],
      ['OVERRIDE_WITHOUT_EFFECT', 'hours.overrides[1]'],
    ])
  })

  test('that end the night before have an effect', () => {
    const nights = [{ days: ['friday'], from: '20:00', to: '04:00' }] as const
    expect(lint({ ranges: nights, overrides: overrides(['2026-06-06']) })).toEqual([])
  })
})

describe('ranges', () => {
  test('that overlap are found, also over midnight and over the end of the week', () => {
    expect(
      lint({
        ranges: [
          { days: ['sunday'], from: '22:00', to: '02:00' },
          { days: ['monday'], from: '01:00', to: '09:00' },
          { days: ['monday'], from: '09:00', to: '10:00' },
        ],
      }),
    ).toEqual([['RANGES_OVERLAP', 'hours.ranges[1]']])
  })

  test('of one date that overlap are found', () => {
    const date = {
      date: '2026-12-24',
      ranges: [
        { from: '09:00', to: '12:00' },
        { from: '11:00', to: '13:00' },
      ],
    }
    expect(lint({ overrides: [date] })).toEqual([['RANGES_OVERLAP', 'hours.overrides[0].ranges[1]']])
  })

  test('that name a day twice are found', () => {
    expect(lint({ ranges: [{ days: ['weekdays', 'monday'], from: '09:00', to: '17:00' }] })).toEqual([
      ['DUPLICATE', 'hours.ranges[0].days[1]'],
    ])
  })
})

test('refused hours have the refusals as findings, with their places', () => {
  const hours = { zone: 'Mars/Olympus', ranges: [{ days: ['monday'], from: '9', to: '17:00' }] }
  expect(lint(hours as unknown as BusinessHours)).toEqual([
    ['MALFORMED_RULE', 'hours.zone'],
    ['MALFORMED_RULE', 'hours.ranges[0].from'],
    ['MALFORMED_RULE', 'hours.ranges[0].to'],
  ])
})

test('a finding says what is wrong and how to correct it', () => {
  expect(lintBusinessHours({ ...office, overrides: overrides(['2026-06-06']) })).toEqual([
    {
      code: 'OVERRIDE_WITHOUT_EFFECT',
      severity: 'warning',
      path: 'hours.overrides[0]',
      sentence: 'The hours on 2026-06-06 are the same without this override.',
      fix: { sentence: 'Remove it.', remove: true },
    },
  ])
})
