import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import {
  type Candidate,
  decideEligible,
  lintRoutingRules,
  type RoutingSetup,
  routeConversation,
} from '../../../src/routing'
import { candidates, routingInputs, routingRules } from '../../../src/testing/arbitraries'

const { facts } = routingInputs()
const people = candidates({ userIds: ['ana', 'ben', 'cem', 'dora', 'eve'], most: 5 })

const setupOf = (team: readonly Candidate[]): RoutingSetup => ({
  users: team,
  teams: ['blue', 'green'],
  members: team.filter(({ member }) => member).map(({ userId }) => userId),
  strategies: ['acme.skills'],
})

test.prop([routingRules(), people, facts])(
  'a finding that a rule never assigns is never wrong',
  (rule, team, known) => {
    const { previous: _, ...asked } = known
    const found = lintRoutingRules([rule], setupOf(team)).filter(
      ({ code }) => code === 'ROUTING_NEVER_ASSIGNS',
    )
    const { outcome } = routeConversation(rule, { ...asked, candidates: team })
    if (found.some(({ path }) => path === 'rules[0]')) expect(outcome.kind).not.toBe('assign')
    if (found.some(({ path }) => path === 'rules[0].fallback') && outcome.kind === 'assign')
      expect(outcome.userId).toBe(known.owner?.ownerId)
  },
)

test.prop([routingRules(), people, fc.constantFrom(0.5, 1, 2)])(
  'a finding that a person is never assigned is never wrong',
  (rule, team, weight) => {
    const users =
      rule.kind === 'assign' ? rule.users : rule.kind === 'owner' ? (rule.fallback?.users ?? []) : []
    for (const { code, path } of lintRoutingRules([rule], setupOf(team))) {
      if (code !== 'ROUTING_SEAT_MISSING' && code !== 'ROUTING_PERSON_EXCLUDED') continue
      const userId = users[Number(/users\[(\d+)\]/.exec(path)?.[1])]
      const candidate = team.find((each) => each.userId === userId)
      expect(candidate && decideEligible({}, { candidate, weight }).outcome).toBe(false)
    }
  },
)

test.prop([routingRules(), people, facts, fc.constantFrom('cookie' as const, 'address' as const)])(
  'an option without effect changes no outcome',
  (rule, team, known, identifiedBy) => {
    const asked = { ...known, identifiedBy, candidates: team }
    const before = routeConversation(rule, asked).outcome
    for (const { code, path } of lintRoutingRules([rule], { ...setupOf(team), identifiedBy })) {
      if (code !== 'ROUTING_OPTION_UNUSED' && code !== 'SHADOWED') continue
      const { [path.slice('rules[0].'.length)]: _, ...without } = rule as Record<string, unknown>
      expect(routeConversation(without as never, asked).outcome).toEqual(before)
    }
  },
)
