import { describe, expect, test } from 'vitest'
import {
  type AvailabilityFacts,
  type BusinessHours,
  decideAvailability,
  type HoursRule,
  type MemberStatus,
  type StatusRule,
} from '../../src/availability'
import { instantFromIso } from '../../src/shared/instant'

const ana: MemberStatus = { userId: 'ana', status: 'available' }
const ben: MemberStatus = { userId: 'ben', status: 'away' }

const office: BusinessHours = {
  zone: 'Europe/Berlin',
  ranges: [{ days: ['weekdays'], from: '09:00', to: '17:00' }],
}
const mondayNoon = instantFromIso('2026-06-01T12:00:00+02:00')
const mondayEvening = instantFromIso('2026-06-01T17:00:00+02:00')

const byStatus: StatusRule = {
  mode: 'status',
  replyTime: 'few_minutes',
  away: { action: 'message', text: 'Leave a message.' },
}
const byHours: HoursRule = {
  mode: 'hours',
  replyTime: 'a_day',
  hours: office,
  outside: { action: 'return-time', text: 'We are not in.' },
}
const facts = (known: Partial<AvailabilityFacts> = {}): AvailabilityFacts => ({
  now: mondayNoon,
  hasOpenConversation: false,
  bot: false,
  members: [ana, ben],
  ...known,
})

describe('whatever the mode', () => {
  test('V-00 an open chat shows, even where the launcher is hidden and a bot keeps hours', () => {
    const rule: HoursRule = { ...byHours, outside: { action: 'hide' }, botRespectsHours: true }
    const decided = decideAvailability(
      rule,
      facts({ now: mondayEvening, hasOpenConversation: true, bot: true }),
    )
    expect(decided).toMatchObject({
      outcome: { shown: true, status: 'open-conversation' },
      reason: 'OPEN_CONVERSATION',
    })
  })

  test('V-02 a bot that respects hours is hidden outside them', () => {
    const decided = decideAvailability(
      { ...byHours, botRespectsHours: true },
      facts({ now: mondayEvening, bot: true }),
    )
    expect(decided.outcome).toEqual({ shown: false, status: 'away' })
    expect(decided.reason).toBe('BOT_OUTSIDE_HOURS')
  })

  test('V-01 any other bot shows, and says no reply time while nobody is available', () => {
    const decided = decideAvailability(
      { ...byStatus, away: { action: 'hide' } },
      facts({ bot: true, members: [ben] }),
    )
    expect(decided.outcome).toEqual({ shown: true, status: 'bot' })
    expect(decided.reason).toBe('BOT_OVERRIDES_AVAILABILITY')
  })

  test('V-01 a bot says the reply time while somebody is available', () => {
    const decided = decideAvailability({ ...byHours, botRespectsHours: true }, facts({ bot: true }))
    expect(decided.outcome).toEqual({ shown: true, status: 'bot', replyTime: 'a_day' })
    expect(decided.reason).toBe('BOT_OVERRIDES_AVAILABILITY')
  })
})

describe('always', () => {
  test('V-03 the team appears available with nobody there', () => {
    const decided = decideAvailability(
      { mode: 'always', replyTime: { custom: 'Soon' } },
      facts({ members: [] }),
    )
    expect(decided.outcome).toEqual({ shown: true, status: 'available', replyTime: { custom: 'Soon' } })
    expect(decided.reason).toBe('ALWAYS_AVAILABLE')
  })

  test('V-03 a reply time of none is left out', () => {
    const decided = decideAvailability({ mode: 'always', replyTime: 'none' }, facts())
    expect(decided.outcome).toEqual({ shown: true, status: 'available' })
    expect(decided.reason).toBe('ALWAYS_AVAILABLE')
  })
})

describe('by the status of the team', () => {
  test('V-07 an inbox without members does what its away action says', () => {
    const decided = decideAvailability(byStatus, facts({ members: [] }))
    expect(decided.outcome).toEqual({ shown: true, status: 'away', awayText: 'Leave a message.' })
    expect(decided.reason).toBe('NO_MEMBERS')
  })

  test('V-04 one available member is enough', () => {
    const decided = decideAvailability(byStatus, facts({ members: [ben, ana] }))
    expect(decided.outcome).toEqual({ shown: true, status: 'available', replyTime: 'few_minutes' })
    expect(decided.reason).toBe('MEMBER_AVAILABLE')
  })

  test('V-05 with nobody available the away message shows', () => {
    const decided = decideAvailability(byStatus, facts({ members: [ben] }))
    expect(decided.outcome).toEqual({ shown: true, status: 'away', awayText: 'Leave a message.' })
    expect(decided.reason).toBe('NO_MEMBER_AVAILABLE_MESSAGE')
  })

  test('V-06 with nobody available the launcher hides', () => {
    const decided = decideAvailability({ ...byStatus, away: { action: 'hide' } }, facts({ members: [ben] }))
    expect(decided.outcome).toEqual({ shown: false, status: 'away' })
    expect(decided.reason).toBe('NO_MEMBER_AVAILABLE_HIDDEN')
  })

  test('V-04 of a routing pool only those count whom routing may choose', () => {
    const pool: StatusRule = { ...byStatus, pool: 'routing-pool' }
    const members = [ana, ben]
    expect(decideAvailability(pool, facts({ members, routingPool: ['ana'] })).reason).toBe('MEMBER_AVAILABLE')
    expect(decideAvailability(pool, facts({ members, routingPool: ['ben'] })).reason).toBe(
      'NO_MEMBER_AVAILABLE_MESSAGE',
    )
    expect(decideAvailability(pool, facts({ members })).reason).toBe('MEMBER_AVAILABLE')
    expect(decideAvailability(byStatus, facts({ members, routingPool: ['ben'] })).reason).toBe(
      'MEMBER_AVAILABLE',
    )
  })

  test('V-07 a routing pool of nobody is empty', () => {
    const pool: StatusRule = { ...byStatus, pool: 'routing-pool' }
    expect(decideAvailability(pool, facts({ members: [ana], routingPool: [] })).reason).toBe('NO_MEMBERS')
  })

  test('V-04 a dynamic reply time is the measured one', () => {
    const dynamic: StatusRule = { ...byStatus, replyTime: { dynamic: 'a_day' } }
    expect(decideAvailability(dynamic, facts({})).outcome.replyTime).toBe('a_day')
    expect(decideAvailability(dynamic, facts({ measuredReplyTime: 'few_minutes' })).outcome.replyTime).toBe(
      'few_minutes',
    )
    expect(decideAvailability(dynamic, facts({ measuredReplyTime: 'none' })).outcome).not.toHaveProperty(
      'replyTime',
    )
  })

  test('V-05 somebody without an open window counts as away only where presence is asked for', () => {
    const members = [{ ...ana, present: false }]
    expect(decideAvailability(byStatus, facts({ members })).reason).toBe('MEMBER_AVAILABLE')
    const required: StatusRule = { ...byStatus, presencePolicy: 'require' }
    expect(decideAvailability(required, facts({ members })).reason).toBe('NO_MEMBER_AVAILABLE_MESSAGE')
    expect(decideAvailability(required, facts({ members: [{ ...ana, present: true }] })).reason).toBe(
      'MEMBER_AVAILABLE',
    )
  })
})

describe('an open chat', () => {
  test('V-00 is answered by its assignee, who is there for it also while away', () => {
    const decided = decideAvailability(
      byStatus,
      facts({ hasOpenConversation: true, assignee: ben, members: [ben] }),
    )
    expect(decided.outcome).toEqual({
      shown: true,
      status: 'open-conversation',
      assignee: { userId: 'ben', available: true },
    })
    expect(decided.explanation.because?.[0]?.because?.[0]?.reason).toBe('AWAY_BUT_HOLDS_OPEN_CHAT')
  })

  test('V-00 that nobody has yet names nobody', () => {
    expect(decideAvailability(byStatus, facts({ hasOpenConversation: true })).outcome).toEqual({
      shown: true,
      status: 'open-conversation',
    })
  })
})

describe('by business hours', () => {
  test('V-12 asks the routing pool, and presence where it is required', () => {
    const rule: HoursRule = { ...byHours, pool: 'routing-pool', alsoRequireStatus: { action: 'hide' } }
    const reasonOf = (rule: HoursRule, present?: boolean) =>
      decideAvailability(
        rule,
        facts({
          members: [{ ...ana, ...(present !== undefined && { present }) }, ben],
          routingPool: ['ana'],
        }),
      ).reason
    expect(reasonOf(rule)).toBe('WITHIN_BUSINESS_HOURS')
    expect(reasonOf({ ...rule, presencePolicy: 'require' })).toBe('WITHIN_HOURS_NOBODY_AVAILABLE')
    expect(reasonOf({ ...rule, presencePolicy: 'require' }, true)).toBe('WITHIN_BUSINESS_HOURS')
  })

  test('V-11 hours without a range are closed', () => {
    const decided = decideAvailability({ ...byHours, hours: { ...office, ranges: [] } }, facts())
    expect(decided.outcome).toEqual({ shown: true, status: 'away', awayText: 'We are not in.' })
    expect(decided.reason).toBe('BUSINESS_HOURS_EMPTY')
  })

  test('V-10 an opening more than 366 days ahead is not told', () => {
    const hours: BusinessHours = {
      zone: 'UTC',
      ranges: [],
      overrides: [{ date: '2027-06-03', ranges: [{ from: '09:00', to: '10:00' }] }],
    }
    const decided = decideAvailability({ ...byHours, hours }, facts())
    expect(decided.outcome).toEqual({ shown: true, status: 'away', awayText: 'We are not in.' })
    expect(decided.reason).toBe('NO_FUTURE_OPENING')
  })

  test('V-12 within hours nobody is available where somebody has to be', () => {
    const rule: HoursRule = { ...byHours, alsoRequireStatus: { action: 'hide' } }
    const decided = decideAvailability(rule, facts({ members: [ben] }))
    expect(decided.outcome).toEqual({ shown: false, status: 'away' })
    expect(decided.reason).toBe('WITHIN_HOURS_NOBODY_AVAILABLE')
  })

  test('V-08 within hours the status of people does not matter', () => {
    const decided = decideAvailability(byHours, facts({ members: [ben] }))
    expect(decided.outcome).toEqual({ shown: true, status: 'available', replyTime: 'a_day' })
    expect(decided.reason).toBe('WITHIN_BUSINESS_HOURS')
  })

  test('V-08 within hours somebody is available where somebody has to be', () => {
    const rule: HoursRule = { ...byHours, alsoRequireStatus: { action: 'hide' } }
    expect(decideAvailability(rule, facts()).reason).toBe('WITHIN_BUSINESS_HOURS')
  })

  test('V-09 outside hours the visitor is told when the team is back, on their own clock', () => {
    const decided = decideAvailability(
      byHours,
      facts({ now: mondayEvening, visitorZone: 'America/New_York' }),
    )
    expect(decided.outcome).toEqual({
      shown: true,
      status: 'away',
      backAt: {
        at: instantFromIso('2026-06-02T09:00:00+02:00'),
        zone: 'America/New_York',
        style: 'tomorrow',
        time: '03:00',
      },
    })
    expect(decided.reason).toBe('OUTSIDE_HOURS_BACK_AT')
  })

  test.each([undefined, 'Mars/Olympus'])(
    'V-09 visitor zone %s: the zone of the hours words the time',
    (visitorZone) => {
      const decided = decideAvailability(byHours, facts({ now: mondayEvening, visitorZone }))
      expect(decided.outcome.backAt).toMatchObject({
        zone: 'Europe/Berlin',
        style: 'tomorrow',
        time: '09:00',
      })
      expect(decided.reason).toBe('OUTSIDE_HOURS_BACK_AT')
    },
  )

  test('V-09 outside hours the away message shows', () => {
    const rule: HoursRule = { ...byHours, outside: { action: 'message', text: 'Closed.' } }
    const decided = decideAvailability(rule, facts({ now: mondayEvening }))
    expect(decided.outcome).toEqual({ shown: true, status: 'away', awayText: 'Closed.' })
    expect(decided.reason).toBe('OUTSIDE_HOURS_MESSAGE')
  })

  test('V-09 outside hours the launcher hides', () => {
    const decided = decideAvailability(
      { ...byHours, outside: { action: 'hide' } },
      facts({ now: mondayEvening }),
    )
    expect(decided.outcome).toEqual({ shown: false, status: 'away' })
    expect(decided.reason).toBe('OUTSIDE_HOURS_HIDDEN')
  })

  test('a zone that the runtime does not know is an error', () => {
    const hours = { ...office, zone: 'Mars/Olympus' }
    expect(() => decideAvailability({ ...byHours, hours }, facts())).toThrow(
      expect.objectContaining({
        code: 'INVALID_RULE',
        details: expect.objectContaining({ place: 'rule.hours.zone', found: '"Mars/Olympus"' }),
      }),
    )
  })
})

test('the explanation keeps the members who lost, behind the row that decided', () => {
  const { explanation } = decideAvailability(byStatus, facts({ hasOpenConversation: true, members: [ben] }))
  const team = explanation.because?.at(-1)
  const members = team?.because?.find(({ key }) => key === 'availability/a-member-takes-conversations')
  expect(members).toMatchObject({ holds: false, because: [{ holds: false, reason: 'STATUS_AWAY' }] })
})
