import { describe, expect, test } from 'vitest'
import {
  type AvailabilityAbout,
  type AvailabilityRule,
  type BusinessHours,
  type HoursRule,
  lintAvailabilityRules,
  type StatusRule,
} from '../../src/availability'
import { instantFromIso } from '../../src/shared/instant'

const byStatus: StatusRule = {
  mode: 'status',
  replyTime: 'few_minutes',
  away: { action: 'message', text: 'Leave a message.' },
}
const byHours: HoursRule = {
  mode: 'hours',
  replyTime: 'a_day',
  hours: { zone: 'Europe/Berlin', ranges: [{ days: ['weekdays'], from: '09:00', to: '17:00' }] },
  outside: { action: 'return-time' },
}
const hide = { action: 'hide' } as const
const members = [{ userId: 'ana', status: 'available' }] as const

const lint = (rule: AvailabilityRule, about: AvailabilityAbout = {}) =>
  lintAvailabilityRules([{ mode: 'always', replyTime: 'none' }, rule], about).map(({ code, path }) => [
    code,
    path,
  ])

test('ordinary rules have no finding', () => {
  expect(lint(byStatus, { members })).toEqual([])
  expect(lint({ ...byStatus, away: hide, pool: 'routing-pool' }, { members, routingPool: ['ana'] })).toEqual(
    [],
  )
  expect(lint(byHours, { members: [] })).toEqual([])
  expect(lint({ ...byHours, alsoRequireStatus: hide, presencePolicy: 'require' }, { members })).toEqual([])
})

describe('an empty pool', () => {
  test('V-07 of a status rule is found, when the members are known', () => {
    expect(lint(byStatus, { members: [] })).toEqual([['POOL_EMPTY', 'rules[1]']])
    expect(lint({ ...byStatus, pool: 'routing-pool' }, { members, routingPool: ['ben'] })).toEqual([
      ['POOL_EMPTY', 'rules[1]'],
    ])
    expect(lint({ ...byStatus, away: hide })).toEqual([])
  })

  test('V-12 of a rule by hours is found, when the rule requires a member', () => {
    expect(lint({ ...byHours, alsoRequireStatus: hide }, { members: [] })).toEqual([
      ['POOL_EMPTY', 'rules[1]'],
    ])
  })
})

describe('members whose own hours never overlap those of the rule', () => {
  const now = instantFromIso('2026-06-01T12:00:00Z')
  const sundays = {
    zone: 'Europe/Berlin',
    ranges: [{ days: ['sunday'], from: '09:00', to: '10:00' }],
  } as const
  const only = (hours: BusinessHours) =>
    ({ now, members: [{ userId: 'ana', status: 'available', hours }] }) as const
  const requiring = { ...byHours, alsoRequireStatus: hide }

  test('V-12 are never available, and the rule may hide the widget at all times', () => {
    expect(lint(requiring, only(sundays))).toEqual([['POOL_NEVER_AVAILABLE', 'rules[1]']])
    expect(lint({ ...requiring, outside: hide }, only(sundays))).toEqual([
      ['POOL_NEVER_AVAILABLE', 'rules[1]'],
      ['WIDGET_NEVER_SHOWN', 'rules[1]'],
    ])
  })

  test('V-12 another member, a later date, or hours that overlap in another zone are enough', () => {
    const both = { now, members: [...only(sundays).members, ...members] }
    expect(lint(requiring, both)).toEqual([])
    const once = { ...sundays, overrides: [{ date: '2040-06-01', ranges: [{ from: '10:00', to: '11:00' }] }] }
    expect(lint(requiring, only(once))).toEqual([])
    const gone = { ...sundays, overrides: [{ date: '2020-06-01', ranges: [{ from: '10:00', to: '11:00' }] }] }
    expect(lint(requiring, only(gone))).toEqual([['POOL_NEVER_AVAILABLE', 'rules[1]']])
    const honolulu = {
      zone: 'Pacific/Honolulu',
      ranges: [{ days: ['sunday'], from: '21:30', to: '22:30' }],
    } as const
    expect(lint(requiring, only(honolulu))).toEqual([])
    expect(lint({ ...requiring, pool: 'routing-pool' }, { ...both, routingPool: ['nobody'] })).toEqual([
      ['POOL_EMPTY', 'rules[1]'],
    ])
  })

  test('V-05 of a status rule, whose own hours are over', () => {
    const over = {
      zone: 'UTC',
      ranges: [],
      overrides: [{ date: '2026-05-01', ranges: [{ from: '09:00', to: '10:00' }] }],
    }
    expect(lint(byStatus, only(over))).toEqual([['POOL_NEVER_AVAILABLE', 'rules[1]']])
    expect(lint(byStatus, only(sundays))).toEqual([])
  })

  test('without the time or the members nothing is said', () => {
    expect(lint(requiring, { members: only(sundays).members })).toEqual([])
    expect(lint(requiring, { now })).toEqual([])
  })
})

describe('a rule that hides the widget at all times', () => {
  test('V-06 hides it without members', () => {
    expect(lint({ ...byStatus, away: hide }, { members: [] })).toEqual([
      ['POOL_EMPTY', 'rules[1]'],
      ['WIDGET_NEVER_SHOWN', 'rules[1]'],
    ])
  })

  test('V-09 V-12 hides it outside hours, and within them without members', () => {
    expect(lint({ ...byHours, outside: hide, alsoRequireStatus: hide }, { members: [] })).toContainEqual([
      'WIDGET_NEVER_SHOWN',
      'rules[1]',
    ])
  })

  test('V-09 hides it outside hours that never open again', () => {
    const hours = {
      zone: 'UTC',
      ranges: [],
      overrides: [{ date: '2026-05-01', ranges: [{ from: '09:00', to: '10:00' }] }],
    }
    const now = instantFromIso('2026-06-01T12:00:00Z')
    expect(lint({ ...byHours, hours, outside: hide }, { now })).toContainEqual([
      'WIDGET_NEVER_SHOWN',
      'rules[1]',
    ])
    expect(lint({ ...byHours, hours }, { now }).map(([code]) => code)).not.toContain('WIDGET_NEVER_SHOWN')
  })
})

test('V-12 a pool that the rule does not read has no effect', () => {
  expect(lint({ ...byHours, pool: 'routing-pool', presencePolicy: 'require' })).toEqual([
    ['SETTING_WITHOUT_EFFECT', 'rules[1].pool'],
    ['SETTING_WITHOUT_EFFECT', 'rules[1].presencePolicy'],
  ])
})

test('the hours of a rule have the findings of hours, at their place in the rule', () => {
  const overrides = [{ date: '2026-06-06', ranges: [] }]
  expect(lint({ ...byHours, hours: { ...byHours.hours, overrides } })).toEqual([
    ['OVERRIDE_WITHOUT_EFFECT', 'rules[1].hours.overrides[0]'],
  ])
})

test('V-11 refused rules have the refusals as findings', () => {
  expect(lint({ ...byHours, hours: { zone: 'UTC', ranges: [] } })).toEqual([
    ['BUSINESS_HOURS_EMPTY', 'rules[1].hours'],
  ])
  expect(lint({ mode: 'never' } as unknown as AvailabilityRule)).toEqual([
    ['MALFORMED_RULE', 'rules[1].mode'],
  ])
})
