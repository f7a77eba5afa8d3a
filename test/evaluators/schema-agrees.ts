import Ajv2020 from 'ajv/dist/2020'
import fc from 'fast-check'
import type { AnyEvaluator } from '../../src/shared/evaluator'
import type { Checked } from '../../src/shared/parse-with'
import { damaged } from '../../src/testing/laws/damaged'
import type { EvaluatorArbitraries } from '../../src/testing/laws/laws'

/**
 * Throws when a JSON Schema of the evaluator accepts or refuses another input than its reader. `exceptions` match the
 * refusals that JSON Schema cannot say.
 */
export const schemaAgrees = (
  { schema, readRule, readFacts, name, decide }: AnyEvaluator,
  { rule, facts }: EvaluatorArbitraries<unknown, unknown>,
  exceptions: readonly RegExp[],
  numRuns: number,
): void => {
  const ajv = new Ajv2020({ strict: false })
  const [rules, known, outcomes] = [schema.rule, schema.facts, schema.outcome].map((each) =>
    ajv.compile(each),
  )
  const agree = (
    input: unknown,
    validate: typeof rules,
    read: (input: unknown) => Checked<unknown>,
  ): void => {
    const { refusals = [] } = read(input)
    const sayable = refusals.filter(({ message }) => !exceptions.some((each) => each.test(message)))
    if (refusals.length > 0 && sayable.length === 0) return
    if (validate?.(input) !== (refusals.length === 0))
      throw new Error(`${name}: the schema and the reader differ about ${JSON.stringify(input)}.`)
  }
  const either = (valid: fc.Arbitrary<unknown>) => fc.oneof(valid, damaged(valid), fc.jsonValue())
  fc.assert(
    fc.property(either(rule), either(facts), rule, facts, (someRule, someFacts, validRule, validFacts) => {
      agree(someRule, rules, readRule)
      agree(someFacts, known, readFacts)
      const { outcome } = decide(validRule, validFacts)
      if (!outcomes?.(outcome)) throw new Error(`${name}: its schema refuses ${JSON.stringify(outcome)}.`)
    }),
    { numRuns },
  )
}
