import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluators } from '../../src/evaluators'
import { evaluatorInputs } from '../../src/testing/arbitraries'
import { laws } from '../../src/testing/laws'
import { runs } from '../support/runs'
import { beyondSchema } from './beyond-schema'
import { schemaAgrees } from './schema-agrees'

/** Codes of rules that are refused when they are saved, so no accepted rule reaches them. */
const refusedAtSave: Readonly<Record<string, readonly string[]>> = {
  audience: ['AUDIENCE_LIST_EMPTY'],
  availability: ['BUSINESS_HOURS_EMPTY'],
  'url-rule': ['RULE_VALUE_EMPTY', 'RULE_VALUE_INVALID'],
  'url-rules': ['RULE_VALUE_EMPTY', 'RULE_VALUE_INVALID'],
}

for (const evaluator of evaluators) {
  describe(evaluator.name, () => {
    const inputs = evaluatorInputs[evaluator.name]
    if (inputs === undefined) throw new Error(`Expected generated inputs of ${evaluator.name}, found none.`)

    for (const { name, check } of laws(evaluator, inputs, { runs: runs(100) })) test(name, check)

    test('its generated inputs reach every reason', () => {
      const reached = fc
        .sample(fc.tuple(inputs.rule, inputs.facts), { numRuns: 6_000, seed: 1 })
        .map(([rule, facts]) => (evaluator.decide(rule, facts) as { readonly reason: string }).reason)
      const refused = refusedAtSave[evaluator.name] ?? []
      const reachable = evaluator.reasons.filter((reason) => !refused.includes(reason))
      expect([...new Set(reached)].sort()).toEqual([...reachable].sort())
    })

    test('its JSON Schemas accept and refuse as its readers do, and describe the outcome', () => {
      schemaAgrees(evaluator, inputs, beyondSchema[evaluator.name] ?? [], runs(150))
    })
  })
}
