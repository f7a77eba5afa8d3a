import { describe, expect, test } from 'vitest'
import {
  askHostStrategy,
  askHostStrategyForQueue,
  decideHandOff,
  decideReassignReply,
  decideTeamAssignment,
  drainQueue,
  type HostStrategies,
  type HostStrategy,
  parseRoutingRule,
  type RoutingFacts,
  type RoutingRule,
  routeConversation,
} from '../../src/routing'
import { explain } from '../../src/shared/explain'
import { away, facts, person, toUsers } from './people'

const people = [person('ben', { teams: ['blue'] }), person('ana', { teams: ['blue'] }), person('cem')]
const rule = { ...toUsers('ana', 'ben', 'cem'), strategy: 'acme.skills' } satisfies RoutingRule
const route = (
  strategy: HostStrategy | undefined,
  but: Parameters<typeof facts>[1] = {},
  candidates = people,
) => routeWith(rule, facts(candidates, but), strategy ? { 'acme.skills': strategy } : {})

const routeWith = (by: RoutingRule, known: RoutingFacts, strategies: HostStrategies) =>
  routeConversation(by, askHostStrategy(by, known, strategies))

const last: HostStrategy = ({ eligible }) => eligible.at(-1)?.userId

describe('a strategy of the host', () => {
  test('R-40 chooses one of the eligible, and it is explained', () => {
    const decision = route(last)
    expect(decision).toMatchObject({
      outcome: { kind: 'assign', userId: 'cem' },
      reason: 'ROUTING_STRATEGY',
      details: { userId: 'cem' },
    })
    expect(explain(decision)).toContain('yes the strategy acme.skills chooses an eligible person (found')
  })

  test('R-40 is given the eligible in the order of their ids, the conversation and the seed', () => {
    const choices: unknown[] = []
    const busy = person('cem', { availability: away })
    const see: HostStrategy = (choice) => {
      choices.push(choice)
      return undefined
    }
    route(see, { seed: 'c7', conversation: { channelKind: 'email' } }, [person('ben'), person('ana'), busy])
    expect(choices).toEqual([
      {
        eligible: [person('ana'), person('ben')],
        conversation: {
          status: 'open',
          filtered: null,
          control: 'human',
          assigneeId: null,
          channelKind: 'email',
        },
        identifiedBy: 'address',
        seed: 'c7',
      },
    ])
  })

  test('R-40 is not asked when nobody is eligible, or when nobody is routed', () => {
    const never: HostStrategy = () => {
      throw new Error('It was asked.')
    }
    const nobody = people.map((each) => ({ ...each, availability: away }))
    expect(route(never, {}, nobody).reason).toBe('NO_ELIGIBLE_UNASSIGNED')
    expect(
      route(
        never,
        {},
        people.map((each) => ({ ...each, capacity: 0 })),
      ).reason,
    ).toBe('ALL_AT_CAPACITY')
  })

  test('R-40 changes nothing of the facts, whatever it does to its own', () => {
    const spoil: HostStrategy = ({ eligible }) => {
      for (const each of eligible as unknown as { load: number; teams: string[] }[]) {
        each.load = 99
        each.teams.length = 0
      }
      ;(eligible as unknown[]).length = 0
      return 'ana'
    }
    const before = structuredClone(people)
    expect(route(spoil).outcome).toEqual({ kind: 'assign', userId: 'ana' })
    expect(people).toEqual(before)
  })

  test.each([
    ['is not registered', {}],
    ['is inherited', Object.create({ 'acme.skills': last })],
  ])('R-41 that %s assigns nobody, also where the rule would queue', (_, strategies) => {
    const decision = routeWith({ ...rule, onNone: 'queue' }, facts(people), strategies)
    expect(decision).toMatchObject({
      outcome: { kind: 'unassigned' },
      reason: 'ROUTING_STRATEGY_UNKNOWN',
      details: { strategy: 'acme.skills' },
    })
  })

  test.each(['__proto__', 'constructor', 'fair'])('R-41 a stored name that is nobody’s: %s', (strategy) => {
    expect(routeConversation({ ...rule, strategy } as never, facts(people)).reason).toBe(
      'ROUTING_STRATEGY_UNKNOWN',
    )
  })

  test.each<[string, () => unknown, string]>([
    [
      'throws',
      () => {
        throw new Error('It broke.')
      },
      'It broke.',
    ],
    [
      'throws no error',
      () => {
        throw Object.create(null)
      },
      'a value of type object',
    ],
    ['names nobody of them', () => 'zoe', 'zoe'],
    ['answers null', () => null, 'a value of type object'],
    ['answers a person', () => people[0], 'a value of type object'],
    ['answers later', async () => 'ana', 'a value of type object'],
  ])('R-42 that %s assigns nobody', (_, answer, found) => {
    expect(route(answer as HostStrategy)).toMatchObject({
      outcome: { kind: 'unassigned' },
      reason: 'ROUTING_STRATEGY_FAILED',
      details: { strategy: 'acme.skills', found },
    })
  })

  test('R-43 may choose nobody, and then the rule says what becomes of it', () => {
    const nobody = { 'acme.skills': () => undefined }
    expect(routeWith(rule, facts(people), nobody)).toMatchObject({
      outcome: { kind: 'unassigned' },
      reason: 'ROUTING_STRATEGY_NOBODY',
    })
    expect(routeWith({ ...rule, onNone: 'queue' }, facts(people), nobody).outcome.kind).toBe('queue')
  })

  const strategies = { 'acme.skills': last }

  test('R-40 chooses wherever a pool is looked at: fallback, team, reassigned reply', () => {
    const pool = { users: ['ana', 'ben', 'cem'], teams: [] }
    const owner = routeWith(
      { kind: 'owner', fallback: pool, strategy: 'acme.skills' },
      facts(people),
      strategies,
    )
    expect(owner).toMatchObject({ outcome: { userId: 'cem' }, details: { fallback: 'ROUTING_STRATEGY' } })
    const team = { teamId: 'blue', strategy: 'acme.skills' } as const
    const ofTeam = (transferFrom?: string) =>
      decideTeamAssignment(
        team,
        askHostStrategy(team, { ...facts(people), ...(transferFrom && { transferFrom }) }, strategies),
      ).outcome
    expect(ofTeam()).toEqual({ kind: 'assign', userId: 'ben' })
    expect(ofTeam('ben')).toEqual({ kind: 'assign', userId: 'ana' })
    expect(decideTeamAssignment(team, facts(people))).toMatchObject({
      reason: 'TEAM_WAITING',
      details: { by: 'ROUTING_STRATEGY_UNKNOWN' },
    })
    const assignee = person('cem', { availability: away })
    const reassigning = { setting: { enabled: true }, rule }
    const asked = {
      ...facts([...people.slice(0, 2), assignee], { conversation: { assigneeId: 'cem' } }),
      trigger: 'customer-reply',
      assignee,
    } as const
    const moved = decideReassignReply(reassigning, askHostStrategy(reassigning, asked, strategies))
    expect(moved).toMatchObject({ outcome: { userId: 'ben' }, reason: 'REASSIGNED_AWAY_REPLY' })
  })

  test('B-09 chooses who takes over from a bot, and sees the conversation under a human', () => {
    const seen: string[] = []
    const see: HostStrategy = ({ conversation, eligible }) => {
      seen.push(conversation.control)
      return eligible[0]?.userId
    }
    const handOff = { rule, policy: {} }
    const known = {
      ...facts(people, { conversation: { control: 'bot' } }),
      cause: 'asked',
      withinHours: true,
      pending: false,
    } as const
    const asked = askHostStrategy(handOff, known, { 'acme.skills': see })
    expect(decideHandOff(handOff, asked)).toMatchObject({
      outcome: { kind: 'assign', userId: 'ana' },
      reason: 'HANDOFF_ACCEPTED',
    })
    expect(seen).toEqual(['human'])
  })

  test('R-40 is asked for each conversation of a queue, with the workloads after those before it', () => {
    const calm: HostStrategy = ({ eligible }) =>
      eligible.reduce((best, each) => (each.load < best.load ? each : best)).userId
    const { candidates, ...rest } = facts(people)
    const queue = ['a', 'b', 'c', 'd'].map((conversationId, waitingSince) => ({
      conversationId,
      priority: 0,
      waitingSince,
      rule,
      facts: rest,
    }))
    const asked = askHostStrategyForQueue({}, { queue, candidates }, { 'acme.skills': calm })
    expect(drainQueue({}, asked).map(({ decision }) => decision.outcome)).toEqual(
      ['ana', 'ben', 'cem', 'ana'].map((userId) => ({ kind: 'assign', userId })),
    )
    expect(drainQueue({}, { queue, candidates })[0]?.decision.reason).toBe('ROUTING_STRATEGY_UNKNOWN')
  })

  test('R-40 an answer is data: the decision repeats without the host', () => {
    const known = JSON.parse(JSON.stringify(askHostStrategy(rule, facts(people), strategies)))
    expect(known.hostAnswer).toEqual({ strategy: 'acme.skills', kind: 'chosen', userId: 'cem' })
    expect(routeConversation(rule, known)).toEqual(routeWith(rule, facts(people), strategies))
  })

  test('R-41 an answer of another strategy does not count', () => {
    const known = askHostStrategy(rule, facts(people), strategies)
    const other = { ...rule, strategy: 'acme.turns' } as const
    expect(routeConversation(other, known).reason).toBe('ROUTING_STRATEGY_UNKNOWN')
    expect(askHostStrategy(other, known, strategies)).not.toHaveProperty('hostAnswer')
  })

  test('R-42 an answer about somebody who is no longer eligible fails', () => {
    const known = askHostStrategy(rule, facts(people), strategies)
    const candidates = people.map((each) => ({ ...each, availability: away }))
    const gone = { ...known, candidates: [...candidates.slice(1), person('ben')] }
    expect(routeConversation(rule, gone)).toMatchObject({
      reason: 'ROUTING_STRATEGY_FAILED',
      details: { strategy: 'acme.skills', found: 'cem' },
    })
  })

  test.each([
    ['a rule of no kind', { kind: 'x' }, facts(people), 'INVALID_RULE'],
    ['a broken rule inside', { rule: null, policy: {} }, facts(people), 'INVALID_RULE'],
    ['no facts', rule, null, 'INVALID_INPUT'],
    ['broken candidates', rule, { ...facts(people), candidates: [{}] }, 'INVALID_INPUT'],
  ])('refuses %s', (_, by, known, code) => {
    expect(() => askHostStrategy(by as never, known as never, strategies)).toThrow(
      expect.objectContaining({ code }),
    )
  })
})

describe('a rule that names a strategy of the host', () => {
  const known = {
    users: people.map(({ userId, seat }) => ({ userId, seat })),
    teams: [],
    strategies: ['acme.skills', 'acme.turns'],
  }

  test('R-40 is taken when the strategy is registered', () => {
    expect(parseRoutingRule(rule, known)).toEqual(rule)
    const owner = { kind: 'owner', strategy: 'acme.turns' } as const
    expect(parseRoutingRule(owner, known)).toEqual(owner)
  })

  test.each([
    ['one that is not registered', 'acme.others', known.strategies],
    ['one where none is registered', 'acme.skills', undefined],
    ['an inherited name', 'a.__proto__', known.strategies],
  ])('R-41 is refused for %s, with what is', (_, strategy, strategies) => {
    const { strategies: __, ...people } = known
    const among = strategies ? { ...people, strategies } : people
    expect(() => parseRoutingRule({ ...rule, strategy }, among)).toThrow(
      expect.objectContaining({
        code: 'INVALID_RULE',
        details: expect.objectContaining({
          place: 'routing.strategy',
          expected: expect.stringContaining('one of round_robin, least_loaded, longest_idle, random'),
          found: `"${strategy}"`,
        }),
      }),
    )
  })
})
