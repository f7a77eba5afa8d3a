import type { Evaluator } from '../../shared/evaluator'
import { schemaOf } from '../../shared/evaluator-schema'
import { checkWith } from '../../shared/parse-with'
import type { ConsentRule } from '../consent-rule'
import {
  type ConsentFacts,
  type ConsentGate,
  type ConsentGateReason,
  consentGateReasons,
  decideConsentGate,
  prepareConsentGate,
} from '../decide-consent-gate'
import { gateFacts, gateOutcome } from '../facts-schema'
import { type ConsentAbout, lintConsentRules } from '../lint-consent-rules'
import { checkConsentRule, consentRule } from '../schema'

/** Whether a person may send to a channel (C-01 to C-09). */
export const consentGateEvaluator: Evaluator<
  'consent-gate',
  ConsentRule,
  ConsentFacts,
  ConsentGate,
  ConsentGateReason,
  ConsentAbout
> = {
  name: 'consent-gate',
  version: 1,
  reasons: consentGateReasons,
  decide: decideConsentGate,
  holds: (gate) => gate === 'allow',
  prepare: prepareConsentGate,
  readRule: checkConsentRule,
  readFacts: (input) => checkWith(gateFacts, 'facts', input, 'INVALID_INPUT'),
  schema: schemaOf({ rule: consentRule, facts: gateFacts, outcome: gateOutcome }),
  unordered: [['rule', 'process', 'minorSince']],
  lint: lintConsentRules,
}
