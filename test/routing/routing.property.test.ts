import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  afterAssignment,
  type Candidate,
  decideEligible,
  drainQueue,
  type RoutingRule,
  routeConversation,
  routingStrategies,
} from '../../src/routing'
import { candidates } from '../../src/testing/arbitraries/candidate'
import { facts, person, toUsers } from './people'

const strategy = fc.constantFrom(...routingStrategies)

const poolOf = (people: readonly Candidate[], strategy: (typeof routingStrategies)[number]): RoutingRule => ({
  ...toUsers(...people.map(({ userId }) => userId)),
  strategy,
})

describe('routing', () => {
  test.prop([fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 40 })])(
    'R-09 round robin over the same people: counts differ by at most one, always',
    (size, arrivals) => {
      let people: readonly Candidate[] = Array.from({ length: size }, (_, index) => person(`u${index}`))
      for (let arrival = 0; arrival < arrivals; arrival += 1) {
        const { outcome } = routeConversation(poolOf(people, 'round_robin'), facts(people))
        people = afterAssignment(people, outcome)
        const counts = people.map(({ load }) => load)
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      }
      expect(people.reduce((sum, { load }) => sum + load, 0)).toBe(arrivals)
    },
  )

  test.prop([fc.array(fc.subarray(['b', 'c', 'd']), { maxLength: 30 })])(
    'R-09 round robin: two who are always eligible alternate, whatever happens to the others',
    (comings) => {
      let people: readonly Candidate[] = ['a', 'b', 'c', 'd', 'z'].map((id) => person(id))
      const turns: string[] = []
      for (const away of comings) {
        const { outcome } = routeConversation(
          poolOf(people, 'round_robin'),
          facts(people, { excluded: away }),
        )
        people = afterAssignment(people, outcome)
        if (outcome.kind === 'assign' && 'az'.includes(outcome.userId)) turns.push(outcome.userId)
      }
      turns.forEach((turn, index) => expect(turn).not.toBe(turns[index + 1]))
    },
  )

  test.prop([candidates(), strategy, fc.string()])(
    'assigns only who is eligible, and somebody when anybody is',
    (people, by, seed) => {
      const { outcome } = routeConversation(poolOf(people, by), facts(people, { seed }))
      const eligible = people
        .filter((candidate) => decideEligible({}, { candidate }).outcome)
        .map(({ userId }) => userId)
      if (eligible.length === 0) expect(outcome.kind).toBe('unassigned')
      else expect(eligible).toContain(outcome.kind === 'assign' ? outcome.userId : outcome.kind)
    },
  )

  test.prop([candidates(), strategy, fc.string(), fc.func(fc.integer())])(
    'the order of the candidates does not matter',
    (people, by, seed, shuffle) => {
      const shuffled = [...people].sort((left, right) => shuffle(left.userId) - shuffle(right.userId))
      const rule = poolOf(people, by)
      expect(routeConversation(rule, facts(shuffled, { seed })).outcome).toEqual(
        routeConversation(rule, facts(people, { seed })).outcome,
      )
    },
  )

  test.prop([candidates(), fc.integer({ min: 1, max: 20 }), strategy])(
    'a drained queue takes nobody above their capacity',
    (people, waiting, by) => {
      const { candidates: _, ...open } = facts([])
      const queue = Array.from({ length: waiting }, (_, index) => ({
        conversationId: `c${index}`,
        priority: 0,
        waitingSince: index,
        rule: poolOf(people, by),
        facts: { ...open, seed: `c${index}` },
      }))
      const taken = drainQueue({}, { queue, candidates: people }).map(({ decision }) => decision.outcome)
      for (const { userId, load, capacity } of people) {
        const given = taken.filter((outcome) => outcome.kind === 'assign' && outcome.userId === userId).length
        if (given > 0 && capacity !== null) expect(load + given).toBeLessThanOrEqual(capacity)
      }
    },
  )
})
