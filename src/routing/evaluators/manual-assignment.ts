import type { Evaluator } from '../../shared/evaluator'
import { noSettings, schemaOf, yesOrNo } from '../../shared/evaluator-schema'
import { checkWith } from '../../shared/parse-with'
import { manualAssignmentFacts } from '../facts-schema'
import {
  decideManualAssignment,
  type ManualAssignmentFacts,
  type ManualAssignmentReason,
  type ManualAssignmentRule,
  manualAssignmentReasons,
} from '../manual-assignment'

/** Whether a conversation may be assigned to a user manually (P-06, R-14, R-15). */
export const manualAssignmentEvaluator: Evaluator<
  'manual-assignment',
  ManualAssignmentRule,
  ManualAssignmentFacts,
  boolean,
  ManualAssignmentReason
> = {
  name: 'manual-assignment',
  version: 1,
  reasons: manualAssignmentReasons,
  decide: decideManualAssignment,
  holds: (allowed) => allowed,
  readRule: (input) => checkWith(noSettings, 'rule', input),
  readFacts: (input) => checkWith(manualAssignmentFacts, 'facts', input, 'INVALID_INPUT'),
  schema: schemaOf({ rule: noSettings, facts: manualAssignmentFacts, outcome: yesOrNo }),
  unordered: [['facts', 'candidate', 'teams']],
}
