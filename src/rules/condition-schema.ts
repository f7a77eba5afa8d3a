import * as z from 'zod/mini'
import { anyJson } from '../shared/any-json-schema'
import type { Condition } from './condition'

/** The form of a condition without named conditions. `checkCondition` checks operators, types, paths and limits. */
export const conditionForm: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionForm).check(z.minLength(1)) }),
    z.strictObject({ any: z.array(conditionForm).check(z.minLength(1)) }),
    z.strictObject({ not: conditionForm }),
    z.strictObject({
      fact: z.string().check(z.minLength(1)),
      operator: z.string(),
      value: anyJson,
      path: z.optional(z.string()),
    }),
  ]),
)

/** Facts by name, of any JSON. */
export const conditionFacts = z.record(z.string(), anyJson)

export const conditionOutcome = z.nullable(z.boolean())
