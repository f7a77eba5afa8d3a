import { describe, expect, test } from 'vitest'
import { routeConversation } from '../../src/routing'
import { away, facts, person, toUsers } from './people'

const ana = person('ana')
const ben = person('ben')

describe('routeConversation', () => {
  test.each([
    ['filtered', { conversation: { filtered: 'MARKED_SPAM' } }, 'NOT_ROUTABLE_FILTERED'],
    ['blocked', { blocked: true }, 'NOT_ROUTABLE_BLOCKED'],
    ['bot-controlled', { conversation: { control: 'bot' } }, 'NOT_ROUTABLE_BOT'],
    ['closed', { conversation: { status: 'closed' } }, 'NOT_ROUTABLE_CLOSED'],
  ] as const)('R-01 does not route a %s conversation', (_, but, reason) => {
    const decision = routeConversation(toUsers('ana'), facts([ana], but))
    expect(decision).toMatchObject({ outcome: { kind: 'keep' }, reason })
  })

  test('R-01 reports filtered before blocked, bot and closed', () => {
    const conversation = { filtered: 'MARKED_SPAM', control: 'bot', status: 'closed' } as const
    expect(routeConversation(toUsers('ana'), facts([ana], { conversation, blocked: true })).reason).toBe(
      'NOT_ROUTABLE_FILTERED',
    )
  })

  test('R-02 keeps an assignee who may hold it, also when away and without a seat', () => {
    const holder = person('ben', { availability: away, seat: 'none', load: 9, capacity: 1 })
    const decision = routeConversation(
      toUsers('ana'),
      facts([ana, holder], { conversation: { assigneeId: 'ben' } }),
    )
    expect(decision).toMatchObject({ outcome: { kind: 'keep' }, reason: 'ALREADY_ASSIGNED' })
  })

  test.each([
    ['deactivated', [ana, person('ben', { active: false })], []],
    ['no member any more', [ana, person('ben', { member: false })], []],
    ['gone', [ana], []],
    ['excluded', [ana, ben], ['ben']],
  ] as const)('R-02 routes again when the assignee is %s', (_, people, excluded) => {
    const conversation = { assigneeId: 'ben' }
    const decision = routeConversation(toUsers('ana'), facts(people, { conversation, excluded }))
    expect(decision).toMatchObject({ outcome: { kind: 'assign', userId: 'ana' }, reason: 'ROUND_ROBIN' })
  })

  test('R-03 leaves it unassigned when the rule says so', () => {
    const decision = routeConversation({ kind: 'unassigned' }, facts([ana]))
    expect(decision).toMatchObject({ outcome: { kind: 'unassigned' }, reason: 'RULE_UNASSIGNED' })
  })
})

describe('an owner rule', () => {
  const owner = { known: true, ownerId: 'ana', cookieBound: true }
  const fallback = { users: ['ben'], teams: [] }

  test('R-05 assigns an eligible owner', () => {
    const decision = routeConversation({ kind: 'owner', fallback }, facts([ana, ben], { owner }))
    expect(decision).toMatchObject({ outcome: { kind: 'assign', userId: 'ana' }, reason: 'CONTACT_OWNER' })
  })

  test.each([
    ['the contact is unknown', { known: false, cookieBound: false }, 'NO_OWNER'],
    ['the contact has no owner', { known: true, cookieBound: true }, 'NO_OWNER'],
    ['no cookie binds the visitor of a chat', { ...owner, cookieBound: false }, 'OWNER_NOT_RESOLVABLE'],
  ] as const)('R-04 goes to the fallback when %s', (_, known, reason) => {
    const decision = routeConversation({ kind: 'owner', fallback }, facts([ana, ben], { owner: known }))
    expect(decision).toMatchObject({
      outcome: { kind: 'assign', userId: 'ben' },
      reason,
      details: { fallback: 'ROUND_ROBIN' },
    })
  })

  test('R-04 leaves it unassigned without a fallback', () => {
    expect(routeConversation({ kind: 'owner' }, facts([ana, ben]))).toMatchObject({
      outcome: { kind: 'unassigned' },
      reason: 'NO_OWNER',
    })
  })

  test('R-04 asks for no cookie when it is mail', () => {
    const decision = routeConversation(
      { kind: 'owner' },
      facts([ana], { owner: { ...owner, cookieBound: false }, conversation: { channelKind: 'email' } }),
    )
    expect(decision).toMatchObject({ outcome: { kind: 'assign', userId: 'ana' }, reason: 'CONTACT_OWNER' })
  })

  test.each([
    ['is away', person('ana', { availability: away })],
    ['has no seat', person('ana', { seat: 'marketing-enterprise' })],
    ['does not exist', person('zoe')],
  ])('R-06 goes to the fallback when the owner %s', (_, other) => {
    const decision = routeConversation(
      { kind: 'owner', fallback, emailToAwayOwner: true },
      facts([other, ben], { owner }),
    )
    expect(decision).toMatchObject({
      outcome: { kind: 'assign', userId: 'ben' },
      reason: 'OWNER_EXCLUDED_FALLBACK',
    })
  })

  test('R-06 queues when the fallback is full too, and the rule says queue', () => {
    const people = [person('ana', { availability: away }), person('ben', { load: 1, capacity: 1 })]
    const decision = routeConversation({ kind: 'owner', fallback, onNone: 'queue' }, facts(people, { owner }))
    expect(decision).toMatchObject({
      outcome: { kind: 'queue' },
      reason: 'OWNER_EXCLUDED_FALLBACK',
      details: { fallback: 'ALL_AT_CAPACITY' },
    })
  })

  test('R-07 gives mail to an owner who is merely away', () => {
    const decision = routeConversation(
      { kind: 'owner', emailToAwayOwner: true },
      facts([person('ana', { availability: away })], { owner, conversation: { channelKind: 'email' } }),
    )
    expect(decision).toMatchObject({
      outcome: { kind: 'assign', userId: 'ana' },
      reason: 'OWNER_AWAY_ASSIGNED',
    })
  })

  test.each([
    ['it is a chat', 'chat', true, { availability: away }],
    ['the rule does not say so', 'email', false, { availability: away }],
    ['the owner is full as well', 'email', true, { availability: away, load: 1, capacity: 1 }],
  ] as const)('R-07 leaves it unassigned when %s', (_, channelKind, emailToAwayOwner, but) => {
    const decision = routeConversation(
      { kind: 'owner', emailToAwayOwner },
      facts([person('ana', but)], { owner, conversation: { channelKind } }),
    )
    expect(decision).toMatchObject({
      outcome: { kind: 'unassigned' },
      reason: 'OWNER_UNAVAILABLE_UNASSIGNED',
    })
  })
})

describe('users and teams', () => {
  const previous = { userId: 'zoe', agoMs: 1_000 }
  const zoe = person('zoe', { lastTurn: 9 })

  test('R-08 asks whoever answered last first, when the rule is sticky', () => {
    const rule = { ...toUsers('ana'), stickyFor: 1_000 }
    expect(routeConversation(rule, facts([ana, zoe], { previous }))).toMatchObject({
      outcome: { kind: 'assign', userId: 'zoe' },
      reason: 'STICKY_PREVIOUS',
    })
  })

  test.each([
    ['the rule is not sticky', undefined, zoe],
    ['it is too long ago', 999, zoe],
    ['they are not eligible', 1_000, person('zoe', { availability: away })],
    ['they are gone', 1_000, person('yan')],
  ])('R-08 does not hold when %s', (_, stickyFor, last) => {
    const rule = { ...toUsers('ana'), stickyFor }
    expect(routeConversation(rule, facts([ana, last], { previous }))).toMatchObject({
      outcome: { kind: 'assign', userId: 'ana' },
      reason: 'ROUND_ROBIN',
    })
  })

  test('R-13 leaves it unassigned when none of the targets exists, also where others would queue', () => {
    const rule = { kind: 'assign', users: ['old'], teams: ['gone'], onNone: 'queue' } as const
    expect(routeConversation(rule, facts([ana]))).toMatchObject({
      outcome: { kind: 'unassigned' },
      reason: 'ROUTING_TARGETS_GONE',
    })
  })

  test('R-13 does not hold for a team that exists and has nobody in it yet', () => {
    const rule = { kind: 'assign', users: [], teams: ['blue'], onNone: 'queue' } as const
    expect(routeConversation(rule, facts([ana], { teams: ['blue'] }))).toMatchObject({
      outcome: { kind: 'queue' },
      reason: 'NO_ELIGIBLE_QUEUED',
    })
  })

  test('R-09 a team stands for its main members, each once', () => {
    const rule = { kind: 'assign', users: ['ben'], teams: ['blue'] } as const
    const people = [
      person('ana'),
      person('ben', { teams: ['blue'], lastTurn: 1 }),
      person('cem', { teams: ['blue'] }),
    ]
    expect(routeConversation(rule, facts(people))).toMatchObject({
      outcome: { kind: 'assign', userId: 'cem' },
      reason: 'ROUND_ROBIN',
    })
  })

  test('R-12 says so when nothing but a full capacity keeps them from it', () => {
    const full = [person('ana', { load: 2, capacity: 2 }), person('ben', { load: 1, capacity: 1 })]
    expect(routeConversation(toUsers('ana', 'ben'), facts(full))).toMatchObject({
      outcome: { kind: 'unassigned' },
      reason: 'ALL_AT_CAPACITY',
    })
    expect(routeConversation({ ...toUsers('ana', 'ben'), onNone: 'queue' }, facts(full)).outcome).toEqual({
      kind: 'queue',
    })
  })

  test('R-10 leaves it unassigned when all are excluded, not all by capacity', () => {
    const people = [person('ana', { load: 2, capacity: 2 }), person('ben', { availability: away })]
    expect(routeConversation(toUsers('ana', 'ben'), facts(people))).toMatchObject({
      outcome: { kind: 'unassigned' },
      reason: 'NO_ELIGIBLE_UNASSIGNED',
    })
  })

  test('R-11 queues when all are excluded and the rule says queue', () => {
    const people = [person('ana', { availability: away })]
    expect(routeConversation({ ...toUsers('ana'), onNone: 'queue' }, facts(people))).toMatchObject({
      outcome: { kind: 'queue' },
      reason: 'NO_ELIGIBLE_QUEUED',
    })
  })

  test('the weight of the conversation counts against the capacity', () => {
    const people = [person('ana', { load: 1, capacity: 2 })]
    expect(routeConversation(toUsers('ana'), facts(people, { weight: 1 })).outcome.kind).toBe('assign')
    expect(routeConversation(toUsers('ana'), facts(people, { weight: 2 })).reason).toBe('ALL_AT_CAPACITY')
  })
})
