import { Ajv2020 } from 'ajv/dist/2020'
import fc from 'fast-check'
import type { AnyEvaluator } from '../../src/evaluators'
import type { EvaluatorArbitraries } from '../../src/testing/laws'
import { damaged } from '../../src/testing/laws/damaged'

/**
 * Compares the JSON Schemas of an evaluator with its readers on generated and damaged inputs, and checks that every
 * outcome fits its schema. Returns the first differences; no exception is needed for inbox and mail.
 */
export const schemaFaults = (
  evaluator: AnyEvaluator,
  { rule, facts }: EvaluatorArbitraries<unknown, unknown>,
  numRuns: number,
): readonly string[] => {
  const ajv = new Ajv2020({ strict: false })
  const [ruleFits, factsFit, outcomeFits] = (['rule', 'facts', 'outcome'] as const).map((part) =>
    ajv.compile(evaluator.schema[part]),
  ) as unknown as readonly [Fits, Fits, Fits]
  const sample = <Value>(values: fc.Arbitrary<Value>) => fc.sample(values, { numRuns, seed: 11 })
  const compared = [
    ...sample(fc.oneof(rule, damaged(rule), fc.jsonValue())).map(
      (input) => ['rule', input, ruleFits(input), !evaluator.readRule(input).refusals] as const,
    ),
    ...sample(fc.oneof(facts, damaged(facts), fc.jsonValue())).map(
      (input) => ['facts', input, factsFit(input), !evaluator.readFacts(input).refusals] as const,
    ),
  ]
  const outcomes = sample(fc.tuple(rule, facts)).map(
    ([ruleOfCase, factsOfCase]) => evaluator.decide(ruleOfCase, factsOfCase).outcome,
  )
  return [
    ...compared.flatMap(([part, input, bySchema, byReader]) =>
      bySchema === byReader
        ? []
        : [`${part}: schema ${bySchema}, reader ${byReader}: ${JSON.stringify(input)}`],
    ),
    ...outcomes.flatMap((outcome) => (outcomeFits(outcome) ? [] : [`outcome: ${JSON.stringify(outcome)}`])),
  ].slice(0, 3)
}

type Fits = (input: unknown) => boolean
