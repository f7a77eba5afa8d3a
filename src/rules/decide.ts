import { type Decision, decision, type Explanation } from '../shared/decision'
import type { Condition, Facts } from './condition'
import { explainCondition } from './explain'
import type { ConditionOptions } from './resolve'

/** Evaluates a condition to a decision: CONDITION_HOLDS or CONDITION_FAILS, explained. Throws as `explainCondition`. */
export const decideCondition = (
  condition: Condition,
  facts: Facts,
  options?: ConditionOptions,
): Decision<boolean> => conditionDecision(explainCondition(condition, facts, options))

export const conditionDecision = (explanation: Explanation): Decision<boolean> =>
  decision(explanation.holds, explanation.holds ? 'CONDITION_HOLDS' : 'CONDITION_FAILS', explanation)
