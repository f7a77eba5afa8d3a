import type { Evaluator } from '../../shared/evaluator'
import { noSettings, schemaOf, yesOrNo } from '../../shared/evaluator-schema'
import { checkWith } from '../../shared/parse-with'
import {
  type ConfirmationFacts,
  type ConfirmationReason,
  type ConfirmationRule,
  confirmationReasons,
  decideConfirmation,
} from '../decide-confirmation'
import { confirmationFacts } from '../facts-schema'

/** Whether a deletion is confirmed by the typed name (P-03). */
export const confirmationEvaluator: Evaluator<
  'confirmation',
  ConfirmationRule,
  ConfirmationFacts,
  boolean,
  ConfirmationReason
> = {
  name: 'confirmation',
  version: 1,
  reasons: confirmationReasons,
  decide: decideConfirmation,
  holds: (confirmed) => confirmed,
  readRule: (input) => checkWith(noSettings, 'rule', input),
  readFacts: (input) => checkWith(confirmationFacts, 'facts', input, 'INVALID_INPUT'),
  schema: schemaOf({ rule: noSettings, facts: confirmationFacts, outcome: yesOrNo }),
  unordered: [],
}
