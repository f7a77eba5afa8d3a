import { describe, expect, test } from 'vitest'
import { decideEligible, decideManualAssignment, hasRoutingSeat, seats } from '../../src/routing'
import { explain } from '../../src/shared/explain'
import { away, person } from './people'

describe('decideEligible', () => {
  test('somebody with nothing against them is eligible', () => {
    expect(decideEligible({}, { candidate: person('ana') })).toMatchObject({
      outcome: true,
      reason: 'ELIGIBLE',
      details: { exclusions: [] },
    })
  })

  test('reports every exclusion, and decides by the first', () => {
    const nobody = person('ana', {
      member: false,
      active: false,
      seat: 'none',
      availability: away,
      load: 1,
      capacity: 1,
    })
    const decision = decideEligible({}, { candidate: nobody, excluded: ['ana'] })
    expect(decision).toMatchObject({
      outcome: false,
      reason: 'NOT_A_MEMBER',
      details: {
        exclusions: [
          'NOT_A_MEMBER',
          'USER_INACTIVE',
          'NO_ROUTING_SEAT',
          'STATUS_AWAY',
          'AT_CAPACITY',
          'EXCLUDED',
        ],
      },
    })
    expect(explain(decision)).toBe(
      [
        'no  ana is eligible NOT_A_MEMBER',
        '  no  the person is a member of the inbox NOT_A_MEMBER',
        '  no  the person is active USER_INACTIVE',
        '  no  the person has a Sales or Service seat (found "none") NO_ROUTING_SEAT',
        '  no  the person takes new conversations (found "STATUS_AWAY") STATUS_AWAY',
        '  no  the person has capacity for the conversation (found {"load":1,"weight":1,"capacity":1}) AT_CAPACITY',
        '  no  this decision may choose the person EXCLUDED',
      ].join('\n'),
    )
  })

  test.each([
    ['USER_INACTIVE', { active: false }],
    ['NO_ROUTING_SEAT', { seat: 'marketing-professional' }],
    ['STATUS_AWAY', { availability: away }],
    ['NOT_PRESENT', { availability: { available: false, reason: 'NOT_PRESENT' } }],
    ['OUTSIDE_USER_HOURS', { availability: { available: false, reason: 'OUTSIDE_USER_HOURS' } }],
    ['AT_CAPACITY', { load: 3, capacity: 3 }],
  ] as const)('%s alone excludes', (reason, but) => {
    expect(decideEligible({}, { candidate: person('ana', but) })).toMatchObject({ outcome: false, reason })
  })

  test('gives fresh explanations: changing one changes no later decision', () => {
    const facts = { candidate: person('ana') }
    const before = JSON.stringify(decideEligible({}, facts))
    const node = decideEligible({}, facts).explanation.because?.[0] as { key: string }
    node.key = 'acme:changed'
    expect(JSON.stringify(decideEligible({}, facts))).toBe(before)
  })

  test('no capacity is any number', () => {
    expect(
      decideEligible({}, { candidate: person('ana', { load: 1_000_000, capacity: null }) }).outcome,
    ).toBe(true)
  })

  test('P-05 Sales and Service seats are routed to, Marketing seats and none are not', () => {
    expect(seats.filter(hasRoutingSeat)).toEqual([
      'sales-starter',
      'sales-professional',
      'sales-enterprise',
      'service-starter',
      'service-professional',
      'service-enterprise',
    ])
  })
})

describe('decideManualAssignment', () => {
  test('R-14 allows any active member, and warns', () => {
    const tired = person('ana', { seat: 'none', availability: away, load: 1, capacity: 1 })
    expect(decideManualAssignment({}, { candidate: tired })).toMatchObject({
      outcome: true,
      reason: 'MANUAL',
      details: { warnings: ['NO_ROUTING_SEAT', 'STATUS_AWAY', 'AT_CAPACITY'] },
    })
  })

  test('R-15 refuses who is no member', () => {
    expect(decideManualAssignment({}, { candidate: person('ana', { member: false }) })).toMatchObject({
      outcome: false,
      reason: 'NOT_A_MEMBER',
    })
  })

  test('R-15 refuses who is deactivated', () => {
    expect(decideManualAssignment({}, { candidate: person('ana', { active: false }) })).toMatchObject({
      outcome: false,
      reason: 'USER_INACTIVE',
    })
  })
})
