import type { Condition } from './condition'
import { type ConditionOptions, resolveCondition } from './resolve'

/**
 * Validates a condition before it is saved.
 *
 * @throws HelpdeskError `INVALID_RULE` with the place, such as `rules[2].any[0].operator` (K-01, K-04, K-11).
 */
export const parseCondition = (input: unknown, options?: ConditionOptions): Condition => {
  resolveCondition(input, options)
  return input as Condition
}
