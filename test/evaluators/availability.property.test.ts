import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { availabilityEvaluator, memberDisplayEvaluator, memberStatusEvaluator } from '../../src/evaluators'
import type { AnyEvaluator } from '../../src/shared/evaluator'
import { availabilityInputs, memberDisplayInputs, memberStatusInputs } from '../../src/testing/arbitraries'
import { type EvaluatorArbitraries, laws } from '../../src/testing/laws'
import { runs } from '../support/runs'
import { schemaAgrees } from './schema-agrees'

/** What JSON Schema cannot say, by the words of the reader. */
const beyondSchema = [
  /the name of an IANA time zone/,
  /a start before 24:00 and an end that differs/,
  /a date YYYY-MM-DD of the calendar/,
  /each date once/,
  /at least one range/,
  // Text that is blank.
  /Expected a text at/,
]

/** A rule by hours that never open is refused when it is saved (V-11), so no accepted rule reaches its code. */
const refusedAtSave = ['BUSINESS_HOURS_EMPTY']

const evaluators: readonly (readonly [AnyEvaluator, EvaluatorArbitraries<never, never>])[] = [
  [availabilityEvaluator, availabilityInputs()],
  [memberStatusEvaluator, memberStatusInputs()],
  [memberDisplayEvaluator, memberDisplayInputs()],
] as never

for (const [evaluator, inputs] of evaluators) {
  describe(evaluator.name, () => {
    for (const { name, check } of laws(evaluator, inputs, { runs: runs(100) })) test(name, check)

    test('its generated inputs reach every reason', () => {
      const reached = new Set<string>()
      const sample = fc.sample(fc.tuple(inputs.rule, inputs.facts), { numRuns: 3_000, seed: 1 })
      for (const [rule, facts] of sample) reached.add(evaluator.decide(rule, facts).reason)
      const reachable = evaluator.reasons.filter((reason) => !refusedAtSave.includes(reason))
      expect([...reached].sort()).toEqual([...reachable].sort())
    })

    test('its JSON Schemas accept and refuse as its readers do', () => {
      schemaAgrees(evaluator, inputs, beyondSchema, runs(150))
    })
  })
}
