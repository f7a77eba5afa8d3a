import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { type Condition, compileCondition, createRuleIndex, type IndexedRule } from '../../../src/rules'
import { resolveCondition } from '../../../src/rules/resolve'
import { createFactTables } from '../../../src/rules/rule-index/fact-tables'
import { requiredKeys } from '../../../src/rules/rule-index/required-keys'
import {
  type ConditionCase,
  conditionCases,
  conditionFacts,
} from '../../../src/testing/arbitraries/conditions'

const ids = Array.from({ length: 40 }, (_, index) => `r${index}`)

/** Few enough to be asked in turn, or with their first comparisons together, or more; all over the same few facts. */
const cases = fc.array(conditionCases(), { minLength: 1, maxLength: 40 })

/** Rules that never hold, so many that the index looks rules up; or none. */
const fillers = fc.constantFrom(0, 130).map((count) =>
  Array.from({ length: count }, (_, index) => ({
    id: `filler${index}`,
    condition: { fact: 'filler', operator: 'equal', value: index },
  })),
)

const rulesOf = (given: readonly ConditionCase[]): IndexedRule[] =>
  given.map(({ condition }, index) => ({ id: ids[index] as string, condition }))

describe('an index answers as the list of compiled predicates', () => {
  test.prop([cases, fillers, fc.array(conditionFacts(), { minLength: 1, maxLength: 5 })])(
    'all rules that hold, and the first',
    (given, filling, factSets) => {
      const { conditions } = given[0] as ConditionCase
      const index = createRuleIndex<IndexedRule>([...filling, ...rulesOf(given)], { conditions })
      for (const facts of factSets) {
        const holding = rulesOf(given).filter(({ condition }) =>
          compileCondition(condition, { conditions })(facts),
        )
        expect(index.matches(facts)).toEqual(holding)
        expect(index.first(facts)).toEqual(holding[0])
      }
    },
  )

  const changes = fc.array(
    fc.record({
      id: fc.constantFrom(...ids),
      to: fc.option(conditionCases()),
    }),
    { maxLength: 60 },
  )
  test.prop([cases, fillers, changes, conditionFacts()])(
    'after any additions, replacements and removals',
    (given, filling, steps, facts) => {
      const { conditions } = given[0] as ConditionCase
      const index = createRuleIndex<IndexedRule>([...rulesOf(given), ...filling], { conditions })
      const list = rulesOf(given)
      for (const { id, to } of steps) {
        const at = list.findIndex((rule) => rule.id === id)
        if (at < 0 && to) {
          index.add({ id, condition: to.condition })
          list.push({ id, condition: to.condition })
        } else if (at >= 0 && to) {
          index.replace({ id, condition: to.condition })
          list[at] = { id, condition: to.condition }
        } else if (at >= 0) {
          index.remove(id)
          list.splice(at, 1)
        }
      }
      const holding = list.filter(({ condition }) => compileCondition(condition, { conditions })(facts))
      expect(index.size).toBe(list.length + filling.length)
      expect(index.matches(facts)).toEqual(holding)
      expect(index.first(facts)).toEqual(holding[0])
    },
  )

  test.prop([conditionCases(), fc.array(conditionFacts(), { minLength: 20, maxLength: 20 })])(
    'wherever a condition gives an answer, the facts meet a key that the answer requires',
    ({ condition, conditions }, factSets) => {
      const holds = compileCondition(condition, { conditions })
      for (const answer of [true, false]) {
        const factTables = createFactTables(() => 0)
        const keys = requiredKeys(resolveCondition(condition, { conditions }), answer, factTables)
        if (!keys) continue
        for (const { table, key } of keys) table.add(key, 0)
        for (const facts of factSets.filter((each) => holds(each) === answer)) {
          expect(factTables.collect(facts)).not.toEqual([])
        }
      }
    },
  )

  const mistyped = fc.record({
    plan: fc.constantFrom<(string | string[])[]>('pro', 'a', ['pro']),
    visits: fc.constantFrom(1, '1'),
    tags: fc.constantFrom<(string | string[])[]>(['a'], 'a'),
  })
  test.prop([cases, fillers, mistyped])(
    'FACT_TYPE is thrown only where the list throws it',
    (given, filling, facts) => {
      const { conditions } = given[0] as ConditionCase
      const index = createRuleIndex<IndexedRule>([...filling, ...rulesOf(given)], { conditions })
      const asked = outcome(() =>
        rulesOf(given).filter(({ condition }) => compileCondition(condition, { conditions })(facts)),
      )
      const answered = outcome(() => index.matches(facts))
      if (asked !== 'FACT_TYPE') expect(answered).toEqual(asked)
    },
  )
})

const outcome = (ask: () => readonly { readonly id: string; readonly condition: Condition }[]) => {
  try {
    return ask().map(({ id }) => id)
  } catch (error) {
    return (error as { code: string }).code
  }
}
