import type { Evaluator } from '../../shared/evaluator'
import { noSettings, schemaOf } from '../../shared/evaluator-schema'
import { checkWith } from '../../shared/parse-with'
import type { BlockKey } from '../blocking/block'
import {
  decideUnblock,
  type UnblockFacts,
  type UnblockReason,
  type UnblockRule,
  unblockReasons,
} from '../blocking/decide-unblock'
import { unblockFacts } from '../blocking/facts-schema'
import { unblockOutcome } from '../outcome-schema'

/** Which blocks to remove, so that messages of the sender show again (F-25). */
export const unblockEvaluator: Evaluator<
  'unblock',
  UnblockRule,
  UnblockFacts,
  readonly BlockKey[],
  UnblockReason
> = {
  name: 'unblock',
  version: 1,
  reasons: unblockReasons,
  decide: decideUnblock,
  holds: (blocks) => blocks.length > 0,
  readRule: (input) => checkWith(noSettings, 'rule', input),
  readFacts: (input) => checkWith(unblockFacts, 'facts', input, 'INVALID_INPUT'),
  schema: schemaOf({ rule: noSettings, facts: unblockFacts, outcome: unblockOutcome }),
  unordered: [],
}
