import * as z from 'zod/mini'
import { isHelpdeskError } from '../shared/errors'
import type { Condition } from './condition'
import { type ConditionOptions, resolveCondition } from './resolve'

/**
 * Takes a condition that someone wants to save.
 *
 * @throws HelpdeskError `INVALID_RULE` with the place, such as `rules[2].any[0].operator` (K-01, K-04, K-11).
 */
export const parseCondition = (input: unknown, options?: ConditionOptions): Condition => {
  resolveCondition(input, options)
  return input as Condition
}

/** The same check as a part of a larger zod schema. */
export const conditionSchema = (options?: ConditionOptions) =>
  z.unknown().check(
    z.superRefine((input, context) => {
      try {
        resolveCondition(input, options)
      } catch (error) {
        if (!isHelpdeskError(error)) throw error
        context.issues.push({ code: 'custom', message: error.message, input })
      }
    }),
  ) as unknown as z.ZodMiniType<Condition, unknown>
