import { type Decision, decision, type Explanation } from '../shared/decision'
import { guardWith, object } from '../shared/guard'
import type { Condition, Facts } from './condition'
import { explainCondition } from './explain'
import type { ConditionOptions } from './resolve'

export const conditionReasons = ['CONDITION_HOLDS', 'CONDITION_FAILS'] as const

export type ConditionReason = (typeof conditionReasons)[number]

/**
 * Evaluates a condition to a decision, explained.
 *
 * @throws HelpdeskError `INVALID_RULE`; `INVALID_INPUT` when the facts are no object; `FACT_TYPE` when a fact of any
 * branch has a wrong type (K-04).
 */
export const decideCondition = (
  condition: Condition,
  facts: Facts,
  options?: ConditionOptions,
): Decision<boolean, ConditionReason> => {
  guardWith(facts, factsForm, 'facts')
  return conditionDecision(explainCondition(condition, facts, options))
}

const factsForm = object({})

export const conditionDecision = (explanation: Explanation): Decision<boolean, ConditionReason> =>
  decision<boolean, ConditionReason>(
    explanation.holds,
    explanation.holds ? 'CONDITION_HOLDS' : 'CONDITION_FAILS',
    explanation,
  )
