import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { builtInOperators, compileCondition, decideCondition, explainCondition } from '../../src/rules'
import { runRules } from '../../src/rules/engine'
import { comparisons, conditionCases, conditionFacts } from '../../src/testing/arbitraries/conditions'

describe('one condition, one meaning', () => {
  test.prop([conditionCases()])('the explanation holds exactly when the predicate does', (given) => {
    const { condition, conditions, facts } = given
    const holds = compileCondition(condition, { conditions })(facts)
    expect(explainCondition(condition, facts, { conditions }).holds).toBe(holds)
    expect(decideCondition(condition, facts, { conditions })).toMatchObject({
      outcome: holds,
      reason: holds ? 'CONDITION_HOLDS' : 'CONDITION_FAILS',
    })
  })

  test.prop([fc.array(conditionCases(), { minLength: 1, maxLength: 4 })])(
    'json-rules-engine answers as the predicate does, whether facts are known or fetched',
    async (cases) => {
      const [{ conditions, facts }] = cases as [(typeof cases)[0]]
      const fetched = Object.fromEntries(
        Object.entries(facts).map(([name, value], index) => [
          name,
          index % 2 === 0 ? value : async () => value,
        ]),
      )
      const runs = await runRules(cases, fetched, { conditions })
      for (const { rule, decision } of runs) {
        expect(decision.outcome).toBe(compileCondition(rule.condition, { conditions })(facts))
        expect(decision.explanation).toEqual(
          decideCondition(rule.condition, facts, { conditions }).explanation,
        )
      }
      expect(runs.map(({ rule }) => rule)).toEqual(cases)
    },
  )

  test.prop([comparisons(), conditionFacts()])(
    'K-03 `not:` is the exact complement of its operator',
    (leaf, facts) => {
      const negated = { ...leaf, operator: `not:${leaf.operator}` }
      expect(compileCondition(negated)(facts)).toBe(!compileCondition(leaf)(facts))
    },
  )

  const twins = new Map(
    Object.entries(builtInOperators).flatMap(([negative, entry]) =>
      'negates' in entry
        ? [
            [negative, entry.negates],
            [entry.negates, negative],
          ]
        : [],
    ),
  )
  test.prop([comparisons().filter(({ operator }) => twins.has(operator)), conditionFacts()])(
    'K-03 an operator is the exact complement of its twin',
    (leaf, facts) => {
      const twin = { ...leaf, operator: twins.get(leaf.operator) ?? '' }
      expect(compileCondition(twin)(facts)).toBe(!compileCondition(leaf)(facts))
    },
  )
})
