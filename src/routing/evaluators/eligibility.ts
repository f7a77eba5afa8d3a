import type { Evaluator } from '../../shared/evaluator'
import { noSettings, schemaOf, yesOrNo } from '../../shared/evaluator-schema'
import { checkWith } from '../../shared/parse-with'
import {
  decideEligible,
  type EligibilityFacts,
  type EligibilityReason,
  type EligibilityRule,
  eligibilityReasons,
} from '../eligibility'
import { eligibilityFacts } from '../facts-schema'

/** Whether a conversation may be assigned to a user automatically (P-05). */
export const eligibilityEvaluator: Evaluator<
  'eligibility',
  EligibilityRule,
  EligibilityFacts,
  boolean,
  EligibilityReason
> = {
  name: 'eligibility',
  version: 1,
  reasons: eligibilityReasons,
  decide: decideEligible,
  holds: (eligible) => eligible,
  readRule: (input) => checkWith(noSettings, 'rule', input),
  readFacts: (input) => checkWith(eligibilityFacts, 'facts', input, 'INVALID_INPUT'),
  schema: schemaOf({ rule: noSettings, facts: eligibilityFacts, outcome: yesOrNo }),
  unordered: [
    ['facts', 'candidate', 'teams'],
    ['facts', 'excluded'],
  ],
}
