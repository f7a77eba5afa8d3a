import type { Evaluator } from '../../shared/evaluator'
import { schemaOf } from '../../shared/evaluator-schema'
import { checkWith } from '../../shared/parse-with'
import { reassignFacts, routingOutcome } from '../facts-schema'
import {
  decideReassignReply,
  type ReassignFacts,
  type ReassignReason,
  type ReassignRule,
  reassignReasons,
} from '../reassign-replies'
import type { RoutingOutcome } from '../routing-facts'
import { reassignRuleSchema } from '../schema'
import { unorderedFacts, unorderedTargets } from './unordered'

/** Whether a customer reply moves an assigned conversation away from its assignee. */
export const reassigningEvaluator: Evaluator<
  'reassigning',
  ReassignRule,
  ReassignFacts,
  RoutingOutcome,
  ReassignReason
> = {
  name: 'reassigning',
  version: 1,
  reasons: reassignReasons,
  decide: decideReassignReply,
  holds: ({ kind }) => kind === 'assign',
  readRule: (input) => checkWith(reassignRuleSchema, 'rule', input),
  readFacts: (input) => checkWith(reassignFacts, 'facts', input, 'INVALID_INPUT'),
  schema: schemaOf({ rule: reassignRuleSchema, facts: reassignFacts, outcome: routingOutcome }),
  unordered: [
    ...unorderedTargets('rule', 'rule'),
    ['rule', 'setting', 'target', 'users'],
    ['rule', 'setting', 'target', 'teams'],
    ...unorderedFacts,
    ['facts', 'assignee', 'teams'],
  ],
}
