import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EvaluatorOf } from '../../src/shared/evaluator'
import { appearanceEvaluator } from '../../src/targeting/evaluators/appearance'
import { audienceEvaluator } from '../../src/targeting/evaluators/audience'
import { emailCaptureEvaluator } from '../../src/targeting/evaluators/email-capture'
import { sendersEvaluator } from '../../src/targeting/evaluators/senders'
import { targetedMessageEvaluator } from '../../src/targeting/evaluators/targeted-message'
import { urlRuleEvaluator } from '../../src/targeting/evaluators/url-rule'
import { urlRulesEvaluator } from '../../src/targeting/evaluators/url-rules'
import {
  appearanceInputs,
  audienceInputs,
  emailCaptureInputs,
  sendersInputs,
  targetedMessageInputs,
  urlRuleInputs,
  urlRulesInputs,
} from '../../src/testing/arbitraries/targeting-inputs'
import { type EvaluatorArbitraries, laws } from '../../src/testing/laws'
import { runs } from '../support/runs'
import { schemaAgrees } from './schema-agrees'

/** Refusals that JSON Schema cannot say: they depend on the form of a URL, or have a reason of their own. */
const beyondSchema = [
  /Expected (?:a URL|the beginning of a URL)/,
  /Expected (?:a value|a name) that is not empty/,
  /Expected at least one list/,
]

/** The laws, and which reasons the generated inputs reach. A rule with the reasons `refused` cannot be saved. */
const keepsLaws = <Rule, Facts>(
  evaluator: EvaluatorOf<Rule, Facts>,
  inputs: EvaluatorArbitraries<Rule, Facts>,
  refused: readonly string[] = [],
) =>
  describe(evaluator.name, () => {
    for (const { name, check } of laws(evaluator, inputs, { runs: runs(100) })) test(name, check)

    test('the JSON Schemas accept and refuse as the readers do', () => {
      schemaAgrees(evaluator, inputs, beyondSchema, runs(300))
    })

    test('the generated inputs reach every reason', () => {
      const reached = fc
        .sample(fc.tuple(inputs.rule, inputs.facts), { numRuns: 3_000, seed: 7 })
        .map(([rule, facts]) => (evaluator.decide(rule, facts) as { readonly reason: string }).reason)
      const expected = evaluator.reasons.filter((reason) => !refused.includes(reason))
      expect([...new Set(reached)].sort()).toEqual([...expected].sort())
    })
  })

const unsaved = ['RULE_VALUE_EMPTY', 'RULE_VALUE_INVALID']

keepsLaws(urlRuleEvaluator, urlRuleInputs(), unsaved)
keepsLaws(urlRulesEvaluator, urlRulesInputs(), unsaved)
keepsLaws(audienceEvaluator, audienceInputs(), ['AUDIENCE_LIST_EMPTY'])
keepsLaws(targetedMessageEvaluator, targetedMessageInputs())
keepsLaws(sendersEvaluator, sendersInputs())
keepsLaws(emailCaptureEvaluator, emailCaptureInputs())
keepsLaws(appearanceEvaluator, appearanceInputs())

test('T-17 rules that cannot be saved reach the reasons that refuse them', () => {
  const inputs = urlRuleInputs({ invalid: true })
  const reached = fc
    .sample(fc.tuple(inputs.rule, inputs.facts), { numRuns: 1_000, seed: 7 })
    .map(([rule, facts]) => urlRuleEvaluator.decide(rule, facts).reason)
  expect(reached).toEqual(expect.arrayContaining(unsaved))
})
