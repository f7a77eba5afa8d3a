import type { Evaluator } from '../../shared/evaluator'
import { schemaOf, yesOrNo } from '../../shared/evaluator-schema'
import { checkWith } from '../../shared/parse-with'
import { memberStatusFacts, memberStatusRule } from '../facts-schema'
import {
  decideMemberStatus,
  type MemberStatusFacts,
  type MemberStatusReason,
  type MemberStatusRule,
  memberStatusReasons,
} from '../member-status'
import { unorderedHours } from './unordered'

/** Whether a user takes new conversations. */
export const memberStatusEvaluator: Evaluator<
  'member-status',
  MemberStatusRule,
  MemberStatusFacts,
  boolean,
  MemberStatusReason
> = {
  name: 'member-status',
  version: 1,
  reasons: memberStatusReasons,
  decide: decideMemberStatus,
  holds: (takes) => takes,
  readRule: (input) => checkWith(memberStatusRule, 'rule', input),
  readFacts: (input) => checkWith(memberStatusFacts, 'facts', input, 'INVALID_INPUT'),
  schema: schemaOf({ rule: memberStatusRule, facts: memberStatusFacts, outcome: yesOrNo }),
  unordered: unorderedHours('facts', 'member', 'hours'),
}
