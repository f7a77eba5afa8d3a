import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkCondition } from '../../src/rules'
import { conditionEvaluator } from '../../src/rules/evaluators/condition'
import { conditionInputs } from '../../src/testing/arbitraries/conditions'
import { laws } from '../../src/testing/laws'
import { runs } from '../support/runs'
import { schemaAgrees } from './schema-agrees'

const inputs = conditionInputs()

/** Refusals that JSON Schema cannot say: operators, the types of their values, paths and limits. */
const beyondSchema = [/ at rule\S*\.(?:operator|value|path|fact|params)\b/, /Expected at most/]

describe('condition', () => {
  for (const { name, check } of laws(conditionEvaluator, inputs, { runs: runs(100) })) test(name, check)

  test('the JSON Schemas accept and refuse as the readers do', () => {
    schemaAgrees(conditionEvaluator, inputs, beyondSchema, runs(300))
  })

  test('the generated inputs reach every reason', () => {
    const reached = fc
      .sample(fc.tuple(inputs.rule, inputs.facts), { numRuns: 500, seed: 7 })
      .map(([rule, facts]) => conditionEvaluator.decide(rule, facts).reason)
    expect([...new Set(reached)].sort()).toEqual([...conditionEvaluator.reasons].sort())
  })

  test('K-01 a check of a condition gives all refusals', () => {
    const broken = {
      all: [
        { fact: 'a', operator: 'like', value: 1 },
        { any: [] },
        { fact: '', operator: 'isSet', value: true },
      ],
    }
    expect(
      checkCondition(broken, { place: 'rule' }).refusals?.map(({ details }) => details['place']),
    ).toEqual(['rule.all[0].operator', 'rule.all[1].any', 'rule.all[2].fact'])
  })
})
