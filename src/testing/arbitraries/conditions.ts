import fc from 'fast-check'
import type { Condition, FactCondition, Facts } from '../../rules/condition'
import type { Json } from '../../shared/json'
import type { EvaluatorArbitraries } from '../laws/laws'

/** A condition with everything that its evaluation needs. */
export interface ConditionCase {
  /** The condition, which may refer to the names of `conditions`. */
  readonly condition: Condition
  /** The named conditions, by name. */
  readonly conditions: Readonly<Record<string, Condition>>
  /** Values for the facts of the conditions, some of them null or absent. */
  readonly facts: Facts
}

/** A condition over a few facts, its named conditions, and facts of the right types, some of them absent. */
export const conditionCases = (): fc.Arbitrary<ConditionCase> =>
  fc.record({
    condition: conditions([...namedConditions]),
    conditions: fc.record({ one: conditions([]), two: conditions(['one']) }),
    facts: conditionFacts(),
  })

/** Inputs of the evaluator `condition`, whose rules refer to no names. Some facts have another type (K-04). */
export const conditionInputs = (): EvaluatorArbitraries<Condition, Facts> => ({
  rule: conditions([]),
  facts: fc.oneof(
    { weight: 4, arbitrary: conditionFacts() },
    conditionFacts().map((facts) => ({ ...facts, plan: 5 })),
  ),
})

/** Trees of all kinds of groups, which may refer to the given names. */
const conditions = (names: readonly string[]): fc.Arbitrary<Condition> =>
  fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', maxDepth: 4 },
      comparisons(),
      fc.record({ all: children(tie('tree')) }),
      fc.record({ any: children(tie('tree')) }),
      fc.record({ not: tie('tree') }),
      ...(names.length > 0 ? [fc.record({ condition: fc.constantFrom(...names) })] : []),
    ),
  })).tree

/** One comparison that fits the types of the facts. */
export const comparisons = (): fc.Arbitrary<FactCondition> =>
  fc.oneof(
    comparison(['plan', 'city'], ['equal', 'notEqual', 'swap:equal', 'fold:equal'], scalars),
    comparison(['plan', 'visits', 'vip'], ['in', 'notIn', 'not:in'], lists(scalars)),
    comparison(['plan', 'visits'], ['someValue:equal', 'not:everyValue:equal'], lists(scalars)),
    comparison(['tags'], ['everyValue:contains', 'someFact:someValue:textStartsWith'], lists(texts)),
    comparison(['plan', 'city'], textOperators, texts),
    comparison(['visits'], numberOperators, numbers),
    comparison(['tags'], ['contains', 'doesNotContain', 'fold:contains', 'not:contains'], scalars),
    comparison(
      ['tags'],
      ['containsAny', 'doesNotContainAny', 'fold:containsAny', 'not:containsAny'],
      fc.oneof(lists(scalars), fc.constant([...'cdefghijk', 'pro'])),
    ),
    comparison(['tags'], ['everyFact:textContains', 'someFact:not:equal', 'not:someFact:equal'], texts),
    comparison(['plan', 'visits', 'vip', 'tags', 'nowhere'], ['isSet', 'isNotSet'], fc.constant(true)),
    comparison(['plan'], ['equal', 'notEqual'], fc.constantFrom({ fact: 'city' }, { fact: 'nowhere' })),
    fc.record({
      fact: fc.constant('tags'),
      path: fc.constantFrom('$[0]', '$[1]'),
      operator: fc.constantFrom('equal', 'notEqual'),
      value: texts,
    }),
    fc.record({
      fact: fc.constantFrom('contact', 'plan'),
      path: fc.constantFrom('$.name', '$.phones[0]', '$.nothing.there', '$.constructor'),
      operator: fc.constantFrom('equal', 'notEqual', 'isSet', 'isNotSet'),
      value: fc.constant(true),
    }),
  )

/** Facts for `comparisons`. */
export const conditionFacts = (): fc.Arbitrary<Facts> =>
  fc.record(
    {
      plan: orNull(texts),
      city: orNull(texts),
      visits: orNull(numbers),
      vip: orNull(fc.boolean()),
      tags: orNull(fc.array(orNull(texts), { maxLength: 3 })),
      contact: orNull(
        fc.record({ name: texts, phones: fc.array(texts, { maxLength: 2 }) }, { requiredKeys: [] }),
      ),
    },
    { requiredKeys: [] },
  )

const namedConditions = ['one', 'two']

const textOperators = [
  'textContains',
  'textDoesNotContain',
  'textStartsWith',
  'textDoesNotStartWith',
  'textEndsWith',
  'textDoesNotEndWith',
  'fold:textContains',
  'not:fold:textEndsWith',
  'swap:textStartsWith',
]

const numberOperators = [
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'swap:lessThan',
]

const texts = fc.constantFrom('', 'a', 'A', 'ab', 'é', 'pro', 'free', '1', 'constructor')
const numbers = fc.constantFrom(-1, 0, 1, 2, 1.5)
const scalars = fc.oneof(texts, numbers, fc.boolean())

const children = (child: fc.Arbitrary<Condition>) => fc.array(child, { minLength: 1, maxLength: 3 })

const lists = <Value extends Json>(elements: fc.Arbitrary<Value>) => fc.array(elements, { maxLength: 3 })

const orNull = <Value extends Json>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 5 })

const comparison = (
  facts: readonly string[],
  operators: readonly string[],
  values: fc.Arbitrary<FactCondition['value']>,
): fc.Arbitrary<FactCondition> =>
  fc.record({ fact: fc.constantFrom(...facts), operator: fc.constantFrom(...operators), value: values })
