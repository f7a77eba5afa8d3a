import * as z from 'zod/mini'
import type { EvaluatorSchema, JsonSchema } from './evaluator'

/** The rule of a policy that has no settings. */
export const noSettings = z.strictObject({})

/** The outcome of a policy that answers yes or no. */
export const yesOrNo = z.boolean()

/** The JSON Schemas of an evaluator, each made when it is first read. */
export const schemaOf = (schemas: {
  readonly rule: z.core.$ZodType
  readonly facts: z.core.$ZodType
  readonly outcome: z.core.$ZodType
}): EvaluatorSchema => ({
  get rule() {
    return jsonSchemaOf(schemas.rule)
  },
  get facts() {
    return jsonSchemaOf(schemas.facts)
  },
  get outcome() {
    return jsonSchemaOf(schemas.outcome)
  },
})

/** What JSON Schema cannot say (a refinement in code) is left out, so the schema accepts more than the reader. */
const jsonSchemaOf = (schema: z.core.$ZodType): JsonSchema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
