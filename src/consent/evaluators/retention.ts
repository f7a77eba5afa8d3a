import type { Evaluator } from '../../shared/evaluator'
import { schemaOf } from '../../shared/evaluator-schema'
import { checkWith } from '../../shared/parse-with'
import { retentionFacts, retentionOutcome } from '../facts-schema'
import {
  decideRetention,
  isKept,
  type RetentionFacts,
  type RetentionOutcome,
  type RetentionPolicy,
  type RetentionReason,
  retentionReasons,
} from '../retention'
import { checkRetention, retentionPolicy } from '../retention-schema'

/** Whether data is kept, anonymised or deleted. */
export const retentionEvaluator: Evaluator<
  'retention',
  RetentionPolicy,
  RetentionFacts,
  RetentionOutcome,
  RetentionReason
> = {
  name: 'retention',
  version: 1,
  reasons: retentionReasons,
  decide: decideRetention,
  holds: isKept,
  readRule: checkRetention,
  readFacts: (input) => checkWith(retentionFacts, 'facts', input, 'INVALID_INPUT'),
  schema: schemaOf({ rule: retentionPolicy, facts: retentionFacts, outcome: retentionOutcome }),
  unordered: [],
}
