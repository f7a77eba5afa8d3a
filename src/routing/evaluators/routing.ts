import type { Evaluator } from '../../shared/evaluator'
import { schemaOf } from '../../shared/evaluator-schema'
import { checkWith } from '../../shared/parse-with'
import { routingFacts, routingOutcome } from '../facts-schema'
import { lintRoutingRules, type RoutingSetup } from '../lint/lint-routing-rules'
import { routeConversation } from '../route'
import type { RoutingFacts, RoutingOutcome } from '../routing-facts'
import { type RoutingReason, routingReasons } from '../routing-reasons'
import type { RoutingRule } from '../routing-rule'
import { routingRuleSchema } from '../schema'
import { unorderedFacts, unorderedTargets } from './unordered'

/** Who gets a conversation that is new, handed off, taken out of Filtered, or routed again. */
export const routingEvaluator: Evaluator<
  'routing',
  RoutingRule,
  RoutingFacts,
  RoutingOutcome,
  RoutingReason,
  RoutingSetup
> = {
  name: 'routing',
  version: 1,
  reasons: routingReasons,
  decide: routeConversation,
  holds: ({ kind }) => kind === 'assign',
  readRule: (input) => checkWith(routingRuleSchema, 'rule', input),
  readFacts: (input) => checkWith(routingFacts, 'facts', input, 'INVALID_INPUT'),
  schema: schemaOf({ rule: routingRuleSchema, facts: routingFacts, outcome: routingOutcome }),
  unordered: [...unorderedTargets('rule'), ...unorderedFacts],
  lint: lintRoutingRules,
}
