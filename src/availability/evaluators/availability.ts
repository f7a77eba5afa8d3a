import type { Evaluator } from '../../shared/evaluator'
import { schemaOf } from '../../shared/evaluator-schema'
import { checkWith } from '../../shared/parse-with'
import { type Availability, type AvailabilityReason, availabilityReasons, isShown } from '../availability'
import type { AvailabilityFacts } from '../availability-facts'
import type { AvailabilityRule } from '../availability-rule'
import { decideAvailability, prepareAvailability } from '../decide-availability'
import { availabilityFacts, availabilityOutcome } from '../facts-schema'
import { type AvailabilityAbout, lintAvailabilityRules } from '../lint/lint-availability-rules'
import { availabilityRule, checkAvailabilityRule } from '../schema'
import { unorderedHours } from './unordered'

/** Whether the chat widget is shown, and what it says about the team (V-00 to V-12). */
export const availabilityEvaluator: Evaluator<
  'availability',
  AvailabilityRule,
  AvailabilityFacts,
  Availability,
  AvailabilityReason,
  AvailabilityAbout
> = {
  name: 'availability',
  version: 1,
  reasons: availabilityReasons,
  decide: decideAvailability,
  holds: isShown,
  prepare: prepareAvailability,
  readRule: checkAvailabilityRule,
  readFacts: (input) => checkWith(availabilityFacts, 'facts', input, 'INVALID_INPUT'),
  schema: schemaOf({ rule: availabilityRule, facts: availabilityFacts, outcome: availabilityOutcome }),
  unordered: [
    ['facts', 'members'],
    ['facts', 'routingPool'],
    ...unorderedHours('facts', 'members', '*', 'hours'),
    ...unorderedHours('facts', 'assignee', 'hours'),
    ...unorderedHours('rule', 'hours'),
  ],
  lint: lintAvailabilityRules,
}
