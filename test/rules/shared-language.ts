import { fc } from '@fast-check/vitest'
import { Engine } from 'json-rules-engine'
import type { Condition, FactCondition, Facts } from '../../src/rules'
import type { Json } from '../../src/shared/json'

export interface SharedCase {
  readonly condition: Condition
  readonly conditions: Readonly<Record<string, Condition>>
  readonly facts: Facts
}

/**
 * What json-rules-engine answers with its own operators and its own paths: an engine of its own per question, because
 * one that is shared between overlapping runs loses rules.
 */
export const askEngine = async ({ condition, conditions, facts }: SharedCase): Promise<boolean> => {
  const engine = new Engine([], { allowUndefinedFacts: true })
  for (const [name, shared] of Object.entries(conditions)) engine.setCondition(name, asGroup(shared))
  engine.addRule({ conditions: asGroup(condition), event: { type: 'held' } })
  const { results } = await engine.run(facts)
  return results.length === 1
}

type EngineGroup = Parameters<Engine['setCondition']>[1]

const asGroup = (condition: Condition): EngineGroup => ({ all: [condition] }) as EngineGroup

/**
 * Conditions in the words of json-rules-engine, and facts about which both mean the same. Facts named `sure…` are always
 * there: the table of deviations says which comparisons need that.
 */
export const sharedCases = (facts: fc.Arbitrary<Facts> = rightFacts): fc.Arbitrary<SharedCase> =>
  fc.record({
    condition: tree(['one', 'two']),
    conditions: fc.record({ one: tree([]), two: tree(['one']) }),
    facts,
  })

const texts = fc.constantFrom('', 'a', 'b', 'pro', '1', 'constructor')
const numbers = fc.constantFrom(-1, 0, -0, 1, 1.5, 1e9)
const scalars = fc.oneof(texts, numbers, fc.boolean())
const lists = <Value extends Json>(elements: fc.Arbitrary<Value>) => fc.array(elements, { maxLength: 3 })
const orNull = <Value extends Json>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(value, { freq: 5 })
const runtimeNumbers = fc.oneof(numbers, fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY))

const sure = {
  sureText: texts,
  sureNumber: runtimeNumbers,
  sureTexts: lists(texts),
  sureScalars: lists(scalars),
  sureContact: fc.record(
    { name: orNull(texts), age: orNull(numbers), phones: lists(texts), home: fc.record({ city: texts }) },
    { requiredKeys: [] },
  ),
}

const rightFacts: fc.Arbitrary<Facts> = fc.record(
  {
    ...sure,
    text: orNull(texts),
    number: orNull(runtimeNumbers),
    flag: orNull(fc.boolean()),
    list: orNull(lists(orNull(scalars))),
    texts: orNull(lists(orNull(texts))),
    numbers: orNull(lists(orNull(numbers))),
    nested: orNull(lists(orNull(lists(texts)))),
  },
  { requiredKeys: Object.keys(sure) as (keyof typeof sure)[] },
)

/** Values of any kind under the names of facts that have one. */
export const wildFacts: fc.Arbitrary<Facts> = fc
  .tuple(
    rightFacts,
    fc.dictionary(fc.constantFrom('text', 'number', 'flag', 'list', 'texts', 'numbers'), fc.jsonValue()),
  )
  .map(([right, wild]) => ({ ...right, ...(wild as Facts) }))

const comparison = (
  facts: readonly string[],
  operators: readonly string[],
  value: fc.Arbitrary<FactCondition['value']>,
): fc.Arbitrary<FactCondition> =>
  fc.record({ fact: fc.constantFrom(...facts), operator: fc.constantFrom(...operators), value })

const orders = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive']
const decorated = (decorators: readonly string[], operators: readonly string[]): string[] =>
  decorators.flatMap((decorator) => operators.map((operator) => decorator + operator))
const reference = (...facts: string[]) => fc.constantFrom(...facts.map((fact) => ({ fact })))

const comparisons: fc.Arbitrary<FactCondition> = fc.oneof(
  comparison(
    ['text', 'number', 'flag', 'sureText'],
    decorated(['', 'not:', 'not:not:'], ['equal', 'notEqual']),
    scalars,
  ),
  comparison(['text', 'number', 'flag'], ['in', 'notIn', 'not:in'], lists(scalars)),
  comparison(
    ['text', 'number'],
    decorated(['', 'not:'], ['someValue:equal', 'everyValue:equal']),
    fc.array(scalars, { minLength: 1, maxLength: 3 }),
  ),
  comparison(['number', 'sureNumber'], decorated(['', 'not:'], orders), numbers),
  comparison(['sureNumber'], decorated(['swap:', 'not:swap:', 'swap:not:'], orders), numbers),
  comparison(['list', 'texts'], ['contains', 'not:contains'], scalars),
  comparison(['sureTexts', 'sureScalars'], ['doesNotContain', 'not:doesNotContain'], scalars),
  comparison(
    ['sureTexts', 'sureScalars'],
    decorated(['someValue:', 'everyValue:', 'not:everyValue:'], ['contains', 'doesNotContain']),
    lists(texts),
  ),
  comparison(
    ['list', 'texts'],
    decorated(['someFact:', 'everyFact:', 'not:someFact:', 'everyFact:not:'], ['equal', 'notEqual']),
    scalars,
  ),
  comparison(['numbers'], decorated(['someFact:', 'everyFact:', 'not:everyFact:'], orders), numbers),
  comparison(['texts'], ['someFact:in', 'everyFact:notIn', 'someFact:notIn'], lists(texts)),
  comparison(['nested'], ['someFact:contains', 'everyFact:not:contains', 'everyFact:someFact:equal'], texts),
  comparison(['text'], ['swap:contains', 'not:swap:contains'], lists(scalars)),
  comparison(['sureScalars'], ['swap:in', 'swap:notIn'], texts),
  comparison(['text', 'sureText'], ['equal', 'notEqual', 'swap:equal'], reference('sureText')),
  comparison(['number'], orders, reference('sureNumber')),
  comparison(['text'], ['in', 'notIn'], reference('sureTexts')),
  fc.record({
    fact: fc.constant('sureContact'),
    path: fc.constantFrom('$.name', '$.home.city', '$.phones[0]', '$.phones[2]', '$.gone', '$.constructor'),
    operator: fc
      .constantFrom('equal', 'notEqual', 'in', 'not:in')
      .filter((operator) => !operator.includes('in')),
    value: texts,
  }),
  fc.record({
    fact: fc.constant('sureContact'),
    path: fc.constantFrom('$.age', '$.gone.deeper'),
    operator: fc.constantFrom(...orders),
    value: numbers,
  }),
)

const tree = (names: readonly string[]): fc.Arbitrary<Condition> =>
  fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'max', maxDepth: names.length > 0 ? 4 : 2 },
      { weight: 3, arbitrary: comparisons },
      { weight: 2, arbitrary: fc.record({ all: children(tie('tree')) }) },
      { weight: 2, arbitrary: fc.record({ any: children(tie('tree')) }) },
      { weight: 1, arbitrary: fc.record({ not: tie('tree') }) },
      ...(names.length > 0
        ? [{ weight: 1, arbitrary: fc.record({ condition: fc.constantFrom(...names) }) }]
        : []),
    ),
  })).tree

const children = (child: fc.Arbitrary<Condition>) => fc.array(child, { minLength: 1, maxLength: 3 })
