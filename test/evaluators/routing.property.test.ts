import fc from 'fast-check'
import { expect, test } from 'vitest'
import { routingEvaluator } from '../../src/evaluators'
import { conversationStates, routingInputs } from '../../src/testing/arbitraries'
import { runs } from '../support/runs'

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
