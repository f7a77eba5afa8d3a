import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  eligibilityEvaluator,
  handOffEvaluator,
  manualAssignmentEvaluator,
  reassigningEvaluator,
  routingEvaluator,
  teamAssignmentEvaluator,
} from '../../src/evaluators'
import type { AnyEvaluator } from '../../src/shared/evaluator'
import {
  conversationStates,
  eligibilityInputs,
  handOffInputs,
  manualAssignmentInputs,
  reassigningInputs,
  routingInputs,
  teamAssignmentInputs,
} from '../../src/testing/arbitraries'
import { type EvaluatorArbitraries, laws } from '../../src/testing/laws'
import { runs } from '../support/runs'
import { schemaAgrees } from './schema-agrees'

/** What JSON Schema cannot say, by the words of the reader. */
const beyondSchema = [/each candidate once/, /at least one user or team/]

const evaluators: readonly (readonly [AnyEvaluator, EvaluatorArbitraries<never, never>])[] = [
  [routingEvaluator, routingInputs()],
  [eligibilityEvaluator, eligibilityInputs()],
  [handOffEvaluator, handOffInputs()],
  [reassigningEvaluator, reassigningInputs()],
  [teamAssignmentEvaluator, teamAssignmentInputs()],
  [manualAssignmentEvaluator, manualAssignmentInputs()],
] as never

for (const [evaluator, inputs] of evaluators) {
  describe(evaluator.name, () => {
    for (const { name, check } of laws(evaluator, inputs, { runs: runs(100) })) test(name, check)

    test('its generated inputs reach every reason', () => {
      const reached = new Set<string>()
      const sample = fc.sample(fc.tuple(inputs.rule, inputs.facts), { numRuns: 6_000, seed: 1 })
      for (const [rule, facts] of sample) reached.add(evaluator.decide(rule, facts).reason)
      expect([...reached].sort()).toEqual([...evaluator.reasons].sort())
    })

    test('its JSON Schemas accept and refuse as its readers do', () => {
      schemaAgrees(evaluator, inputs, beyondSchema, runs(150))
    })
  })
}

test('routing reads a stored conversation as one of its facts', () => {
  fc.assert(
    fc.property(
      conversationStates(),
      routingInputs().rule,
      routingInputs().facts,
      (conversation, rule, facts) => {
        const known = { ...facts, conversation }
        const { value, refusals } = routingEvaluator.readFacts(known)
        expect(refusals).toBeUndefined()
        expect(routingEvaluator.decide(rule, known)).toEqual(routingEvaluator.decide(rule, value ?? facts))
      },
    ),
    { numRuns: runs(50) },
  )
})
