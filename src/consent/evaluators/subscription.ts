import type { Evaluator } from '../../shared/evaluator'
import { schemaOf } from '../../shared/evaluator-schema'
import { checkWith } from '../../shared/parse-with'
import type { ConsentRule } from '../consent-rule'
import {
  decideSubscription,
  type SubscriptionFacts,
  type SubscriptionOutcome,
  type SubscriptionReason,
  subscribes,
  subscriptionReasons,
} from '../decide-subscription'
import { subscriptionFacts, subscriptionOutcome } from '../facts-schema'
import { checkConsentRule, consentRule } from '../schema'

/** Whether a message subscribes the person (C-20 to C-23). */
export const subscriptionEvaluator: Evaluator<
  'subscription',
  ConsentRule,
  SubscriptionFacts,
  SubscriptionOutcome,
  SubscriptionReason
> = {
  name: 'subscription',
  version: 1,
  reasons: subscriptionReasons,
  decide: decideSubscription,
  holds: subscribes,
  readRule: checkConsentRule,
  readFacts: (input) => checkWith(subscriptionFacts, 'facts', input, 'INVALID_INPUT'),
  schema: schemaOf({ rule: consentRule, facts: subscriptionFacts, outcome: subscriptionOutcome }),
  unordered: [['rule', 'process', 'minorSince']],
}
