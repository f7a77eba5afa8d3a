import fc from 'fast-check'
import { expect, test } from 'vitest'
import { urlRuleEvaluator } from '../../src/targeting/evaluators/url-rule'
import { urlRuleInputs } from '../../src/testing/arbitraries/targeting-inputs'

test('T-17 rules that cannot be saved reach the reasons that refuse them', () => {
  const inputs = urlRuleInputs({ invalid: true })
  const reached = fc
    .sample(fc.tuple(inputs.rule, inputs.facts), { numRuns: 1_000, seed: 7 })
    .map(([rule, facts]) => urlRuleEvaluator.decide(rule, facts).reason)
  expect(reached).toEqual(expect.arrayContaining(['RULE_VALUE_EMPTY', 'RULE_VALUE_INVALID']))
})
