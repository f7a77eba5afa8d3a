import type { Evaluator } from '../../shared/evaluator'
import { noSettings, schemaOf, yesOrNo } from '../../shared/evaluator-schema'
import { checkWith } from '../../shared/parse-with'
import {
  type DuplicateFacts,
  type DuplicateReason,
  type DuplicateRule,
  decideDuplicate,
  duplicateReasons,
} from '../mail/decide-duplicate'
import { duplicateFacts } from '../mail/facts-schema'

/** Whether a mail arrived before (F-01). */
export const duplicateEvaluator: Evaluator<
  'duplicate',
  DuplicateRule,
  DuplicateFacts,
  boolean,
  DuplicateReason
> = {
  name: 'duplicate',
  version: 1,
  reasons: duplicateReasons,
  decide: decideDuplicate,
  holds: (duplicate) => duplicate,
  readRule: (input) => checkWith(noSettings, 'rule', input),
  readFacts: (input) => checkWith(duplicateFacts, 'facts', input, 'INVALID_INPUT'),
  schema: schemaOf({ rule: noSettings, facts: duplicateFacts, outcome: yesOrNo }),
  unordered: [],
}
