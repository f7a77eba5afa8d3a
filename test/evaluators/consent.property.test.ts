import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  consentGateEvaluator,
  retentionEvaluator,
  sendingEvaluator,
  subscriptionEvaluator,
} from '../../src/evaluators'
import type { AnyEvaluator } from '../../src/shared/evaluator'
import {
  consentGateInputs,
  retentionInputs,
  sendingInputs,
  subscriptionInputs,
} from '../../src/testing/arbitraries'
import { type EvaluatorArbitraries, laws } from '../../src/testing/laws'
import { runs } from '../support/runs'
import { schemaAgrees } from './schema-agrees'

/** What JSON Schema cannot say, by the words of the reader. */
const beyondSchema = [
  // Text that is blank.
  /a text, because consent is asked for/,
  /fewer days than until it is deleted/,
  /names without __proto__/,
]

const evaluators: readonly (readonly [AnyEvaluator, EvaluatorArbitraries<never, never>])[] = [
  [consentGateEvaluator, consentGateInputs()],
  [subscriptionEvaluator, subscriptionInputs()],
  [sendingEvaluator, sendingInputs()],
  [retentionEvaluator, retentionInputs()],
] as never

for (const [evaluator, inputs] of evaluators) {
  describe(evaluator.name, () => {
    for (const { name, check } of laws(evaluator, inputs, { runs: runs(100) })) test(name, check)

    test('its generated inputs reach every reason', () => {
      const reached = new Set<string>()
      const sample = fc.sample(fc.tuple(inputs.rule, inputs.facts), { numRuns: 3_000, seed: 1 })
      for (const [rule, facts] of sample) reached.add(evaluator.decide(rule, facts).reason)
      expect([...reached].sort()).toEqual([...evaluator.reasons].sort())
    })

    test('its JSON Schemas accept and refuse as its readers do', () => {
      schemaAgrees(evaluator, inputs, beyondSchema, runs(150))
    })
  })
}
