import * as z from 'zod'
import type { Json } from '../shared/json'
import type { Condition } from './condition'

const json: z.ZodType<Json> = z.json()

/** The form of a condition without named conditions. `checkCondition` checks operators, types, paths and limits. */
export const conditionForm: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionForm).min(1) }),
    z.strictObject({ any: z.array(conditionForm).min(1) }),
    z.strictObject({ not: conditionForm }),
    z.strictObject({
      fact: z.string().min(1),
      operator: z.string(),
      value: json,
      path: z.string().optional(),
    }),
  ]),
)

/** Facts by name, of any JSON. */
export const conditionFacts = z.record(z.string(), json)

export const conditionOutcome = z.boolean().nullable()
