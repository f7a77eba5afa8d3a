import type { Evaluator } from '../../shared/evaluator'
import { schemaOf } from '../../shared/evaluator-schema'
import { checkWith } from '../../shared/parse-with'
import {
  decideHandOff,
  type HandOffFacts,
  type HandOffOutcome,
  type HandOffReason,
  type HandOffRule,
  handOffReasons,
} from '../bot-hand-off'
import { handOffFacts, handOffOutcome } from '../facts-schema'
import { handOffRuleSchema } from '../schema'
import { unorderedFacts, unorderedTargets } from './unordered'

/** Who takes over from a bot (B-09 to B-12, B-14, B-15). */
export const handOffEvaluator: Evaluator<
  'hand-off',
  HandOffRule,
  HandOffFacts,
  HandOffOutcome,
  HandOffReason
> = {
  name: 'hand-off',
  version: 1,
  reasons: handOffReasons,
  decide: decideHandOff,
  holds: ({ kind }) => kind === 'assign',
  readRule: (input) => checkWith(handOffRuleSchema, 'rule', input),
  readFacts: (input) => checkWith(handOffFacts, 'facts', input, 'INVALID_INPUT'),
  schema: schemaOf({ rule: handOffRuleSchema, facts: handOffFacts, outcome: handOffOutcome }),
  unordered: [...unorderedTargets('rule', 'rule'), ...unorderedFacts],
}
