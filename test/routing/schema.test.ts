import { describe, expect, test } from 'vitest'
import { parseRoutingRule } from '../../src/routing'

const people = {
  users: [
    { userId: 'ana', seat: 'sales-starter' },
    { userId: 'mia', seat: 'marketing-enterprise' },
  ],
  teams: ['blue'],
} as const

describe('parseRoutingRule', () => {
  test.each([
    { kind: 'unassigned' },
    {
      kind: 'assign',
      users: ['ana'],
      teams: ['blue'],
      strategy: 'random',
      onNone: 'queue',
      stickyFor: 60_000,
    },
    { kind: 'owner' },
    { kind: 'owner', fallback: { users: [], teams: ['blue'] }, emailToAwayOwner: true },
  ])('takes $kind', (rule) => {
    expect(parseRoutingRule(rule, people)).toEqual(rule)
  })

  test('P-07 refuses a user without a routing seat, with the place', () => {
    const rule = { kind: 'assign', users: ['ana', 'mia'], teams: [] }
    expect(() => parseRoutingRule(rule, people)).toThrow(
      'a user with a Sales or Service seat instead of "marketing-enterprise" at routing.users[1], found "mia"',
    )
    expect(() => parseRoutingRule(rule, people)).toThrow(
      expect.objectContaining({
        code: 'INVALID_RULE',
        details: expect.objectContaining({ place: 'routing.users[1]', reason: 'NO_ROUTING_SEAT' }),
      }),
    )
    expect(parseRoutingRule(rule)).toEqual(rule)
  })

  test.each([
    ['a fallback nobody is in', { kind: 'owner', fallback: { users: [], teams: [] } }, 'fallback'],
    ['an empty assignment', { kind: 'assign', users: [], teams: [] }, 'at least one user or team'],
    ['an unknown user', { kind: 'owner', fallback: { users: ['x'], teams: [] } }, 'fallback.users[0]'],
    ['an unknown team', { kind: 'assign', users: [], teams: ['red'] }, 'teams[0]'],
    ['an unknown kind', { kind: 'anyone' }, 'kind'],
    ['a misspelt option', { kind: 'unassigned', onnone: 'queue' }, 'onnone'],
    ['an unknown strategy', { kind: 'assign', users: ['ana'], teams: [], strategy: 'fair' }, 'strategy'],
    ['a negative window', { kind: 'assign', users: ['ana'], teams: [], stickyFor: -1 }, 'stickyFor'],
    ['nothing', null, 'at routing, found null'],
  ])('refuses %s', (_, rule, place) => {
    expect(() => parseRoutingRule(rule, people)).toThrow(place)
  })
})
