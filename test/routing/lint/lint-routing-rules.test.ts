import { describe, expect, test } from 'vitest'
import { lintRoutingRules, type RoutingRule, type RoutingSetup, type RoutingUser } from '../../../src/routing'

const user = (userId: string, but: Partial<RoutingUser> = {}): RoutingUser => ({
  userId,
  active: true,
  seat: 'service-starter',
  capacity: null,
  teams: [],
  ...but,
})

const shop: RoutingSetup = {
  users: [
    user('ana', { teams: ['blue'] }),
    user('ben'),
    user('gus', { active: false, teams: ['grey'] }),
    user('mia', { seat: 'marketing-starter' }),
    user('oli'),
    user('zed', { capacity: 0 }),
  ],
  teams: ['blue', 'grey'],
  members: ['ana', 'ben', 'gus', 'mia', 'zed'],
  strategies: ['acme.skills'],
}

const to = (users: readonly string[], teams: readonly string[] = []) =>
  ({ kind: 'assign', users, teams }) satisfies RoutingRule

const found = (rule: unknown, about: RoutingSetup | null = shop) =>
  lintRoutingRules([rule as RoutingRule], about ?? undefined).map(({ code, path }) => `${code} ${path}`)

describe('lintRoutingRules', () => {
  test.each<[string, RoutingRule]>([
    ['unassigned', { kind: 'unassigned' }],
    [
      'people who can be assigned',
      { ...to(['ana', 'ben'], ['blue']), strategy: 'acme.skills', stickyFor: 9 },
    ],
    ['an owner', { kind: 'owner', emailToAwayOwner: true }],
    [
      'an owner with a fallback and its options',
      { kind: 'owner', fallback: { users: ['ana'], teams: [] }, onNone: 'queue', strategy: 'random' },
    ],
  ])('finds nothing in a rule that is right: %s', (_, rule) => {
    expect(found(rule)).toEqual([])
    expect(found(rule, null)).toEqual([])
  })

  test.each<[string, RoutingRule, readonly string[]]>([
    ['R-13 a person who is gone', to(['ana', 'old']), ['ROUTING_TARGET_GONE rules[0].users[1]']],
    ['R-13 a team that is gone', to(['ana'], ['red']), ['ROUTING_TARGET_GONE rules[0].teams[0]']],
    ['P-07 a person without a seat', to(['ana', 'mia']), ['ROUTING_SEAT_MISSING rules[0].users[1]']],
    ['P-05 a person who is deactivated', to(['gus', 'ana']), ['ROUTING_PERSON_EXCLUDED rules[0].users[0]']],
    ['P-05 a person who is no member', to(['ana', 'oli']), ['ROUTING_PERSON_EXCLUDED rules[0].users[1]']],
    ['a person with a capacity of 0', to(['ana', 'zed']), ['ROUTING_PERSON_EXCLUDED rules[0].users[1]']],
    ['a team without anybody assignable', to(['ana'], ['grey']), ['ROUTING_TEAM_EMPTY rules[0].teams[0]']],
    [
      'a rule that can assign nobody',
      to(['mia'], ['grey']),
      [
        'ROUTING_NEVER_ASSIGNS rules[0]',
        'ROUTING_SEAT_MISSING rules[0].users[0]',
        'ROUTING_TEAM_EMPTY rules[0].teams[0]',
      ],
    ],
    [
      'a fallback that can assign nobody',
      { kind: 'owner', fallback: { users: ['oli'], teams: [] } },
      ['ROUTING_NEVER_ASSIGNS rules[0].fallback', 'ROUTING_PERSON_EXCLUDED rules[0].fallback.users[0]'],
    ],
    ['a repeated person', to(['ana', 'ben', 'ana']), ['DUPLICATE rules[0].users[2]']],
    ['a repeated team', to([], ['blue', 'blue']), ['DUPLICATE rules[0].teams[1]']],
    [
      'R-41 a strategy that is not registered',
      { ...to(['ana']), strategy: 'acme.other' },
      ['ROUTING_STRATEGY_UNREGISTERED rules[0].strategy'],
    ],
    [
      'options of an owner rule that only a fallback reads',
      { kind: 'owner', strategy: 'random', onNone: 'queue', stickyFor: 5 },
      [
        'ROUTING_OPTION_UNUSED rules[0].strategy',
        'ROUTING_OPTION_UNUSED rules[0].onNone',
        'ROUTING_OPTION_UNUSED rules[0].stickyFor',
      ],
    ],
    [
      'R-07 behind R-06',
      { kind: 'owner', fallback: { users: ['ana'], teams: [] }, emailToAwayOwner: true },
      ['SHADOWED rules[0].emailToAwayOwner'],
    ],
  ])('finds %s', (_, rule, codes) => {
    expect(found(rule)).toEqual(codes)
  })

  test('finds several obstacles of one person, each with its words', () => {
    const about = { ...shop, users: [user('gus', { active: false, seat: 'none', capacity: 0 })], members: [] }
    const sentences = lintRoutingRules([to(['gus'])], about).map(({ sentence }) => sentence)
    expect(sentences.slice(1)).toEqual([
      '"gus" is not a member of the inbox, so is never assigned automatically.',
      '"gus" is deactivated, so is never assigned automatically.',
      '"gus" has the seat "none", so is never assigned automatically.',
      '"gus" has a capacity of 0, so is never assigned automatically.',
    ])
  })

  test('finds that mail to an away owner means nothing where a cookie identifies the customer', () => {
    const rule = { kind: 'owner', emailToAwayOwner: true }
    expect(found(rule, { ...shop, identifiedBy: 'cookie' })).toEqual([
      'ROUTING_OPTION_UNUSED rules[0].emailToAwayOwner',
    ])
    expect(found(rule, { ...shop, identifiedBy: 'address' })).toEqual([])
  })

  test('finds that no owner can be assigned when nobody of the account can', () => {
    expect(found({ kind: 'owner' }, { ...shop, members: [] })).toEqual(['ROUTING_NEVER_ASSIGNS rules[0]'])
  })

  test('without an account, finds only mistakes within a rule', () => {
    expect(found({ ...to(['old', 'old']), strategy: 'acme.other' }, null)).toEqual([
      'DUPLICATE rules[0].users[1]',
    ])
    expect(found(to([]), null)).toEqual(['ROUTING_NEVER_ASSIGNS rules[0]'])
  })

  test('finds rules of another form, at their place, and goes on', () => {
    const rules = [{ kind: 'assign', users: [7], teams: [] }, null, to(['old'])] as unknown as RoutingRule[]
    expect(lintRoutingRules(rules, shop).map(({ code, path }) => `${code} ${path}`)).toEqual([
      'MALFORMED_RULE rules[0].users[0]',
      'MALFORMED_RULE rules[1]',
      'ROUTING_NEVER_ASSIGNS rules[2]',
      'ROUTING_TARGET_GONE rules[2].users[0]',
    ])
  })
})
