import type { Evaluator } from '../../shared/evaluator'
import { schemaOf, yesOrNo } from '../../shared/evaluator-schema'
import { checkWith } from '../../shared/parse-with'
import { memberDisplayFacts, memberStatusRule } from '../facts-schema'
import {
  decideMemberDisplay,
  type MemberDisplayFacts,
  type MemberDisplayReason,
  type MemberDisplayRule,
  memberDisplayReasons,
} from '../member-display'
import { unorderedHours } from './unordered'

/** Whether a user is shown as available to a visitor. */
export const memberDisplayEvaluator: Evaluator<
  'member-display',
  MemberDisplayRule,
  MemberDisplayFacts,
  boolean,
  MemberDisplayReason
> = {
  name: 'member-display',
  version: 1,
  reasons: memberDisplayReasons,
  decide: decideMemberDisplay,
  holds: (shown) => shown,
  readRule: (input) => checkWith(memberStatusRule, 'rule', input),
  readFacts: (input) => checkWith(memberDisplayFacts, 'facts', input, 'INVALID_INPUT'),
  schema: schemaOf({ rule: memberStatusRule, facts: memberDisplayFacts, outcome: yesOrNo }),
  unordered: unorderedHours('facts', 'member', 'hours'),
}
