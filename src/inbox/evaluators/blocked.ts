import type { Evaluator } from '../../shared/evaluator'
import { noSettings, schemaOf, yesOrNo } from '../../shared/evaluator-schema'
import { checkWith } from '../../shared/parse-with'
import {
  type BlockedFacts,
  type BlockedReason,
  type BlockedRule,
  blockedReasons,
  decideBlocked,
} from '../blocking/decide-blocked'
import { blockedFacts } from '../blocking/facts-schema'

/** Whether the sender of a message is blocked (F-04, F-23, F-24). */
export const blockedEvaluator: Evaluator<'blocked', BlockedRule, BlockedFacts, boolean, BlockedReason> = {
  name: 'blocked',
  version: 1,
  reasons: blockedReasons,
  decide: decideBlocked,
  holds: (blocked) => blocked,
  readRule: (input) => checkWith(noSettings, 'rule', input),
  readFacts: (input) => checkWith(blockedFacts, 'facts', input, 'INVALID_INPUT'),
  schema: schemaOf({ rule: noSettings, facts: blockedFacts, outcome: yesOrNo }),
  unordered: [
    ['facts', 'blocks'],
    ['facts', 'allowed'],
  ],
}
