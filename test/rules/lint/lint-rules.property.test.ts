import { fc, test } from '@fast-check/vitest'
import { afterAll, describe, expect } from 'vitest'
import {
  type Condition,
  compileCondition,
  type FactCondition,
  type Facts,
  type Finding,
  lintRules,
  parseCondition,
} from '../../../src/rules'
import type { Json } from '../../../src/shared/json'
import { comparisons, conditionCases, conditionFacts } from '../../../src/testing/arbitraries/conditions'
import { runs } from '../../support/runs'
import { applyFix, placeAt } from './apply-fix'

const leaf = (
  fact: string,
  operators: readonly string[],
  value: fc.Arbitrary<FactCondition['value']>,
): fc.Arbitrary<FactCondition> =>
  fc.record({ fact: fc.constant(fact), operator: fc.constantFrom(...operators), value })

const texts = fc.constantFrom('', 'a', 'b', 'ab', 'aba', 'AB', 'é', 'Σ', 'σς', 'aΣ')
const numbers = fc.constantFrom(-1, 0, 1, 2, 1.5)
const instants = fc.constantFrom<FactCondition['value'][]>(
  0,
  1_000,
  '1970-01-01T00:00:01Z',
  '1970-01-01T01:00:00+01:00',
  2_000,
)
const positions = ['Contains', 'StartsWith', 'EndsWith']
const textOperators = positions.flatMap((position) => [
  `text${position}`,
  `not:text${position}`,
  `fold:text${position}`,
  `not:fold:text${position}`,
])
const scalars = ['equal', 'notEqual', 'fold:equal', 'not:fold:equal', 'swap:notEqual']
const lists = ['in', 'notIn', 'fold:in', 'not:fold:in']
const bounds = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive', 'swap:greaterThan']

const isSet = (fact: string) => leaf(fact, ['isSet', 'isNotSet'], fc.constant(true))
const each = (prefixes: readonly string[], operators: readonly string[]) =>
  prefixes.flatMap((prefix) => operators.map((operator) => prefix + operator))

/** Comparisons of one fact or two, so that they have to do with each other. */
const families: readonly fc.Arbitrary<FactCondition>[] = [
  fc.oneof(leaf('name', textOperators, texts), isSet('name')),
  fc.oneof(
    leaf('name', textOperators, texts),
    leaf('name', scalars, texts),
    leaf('name', lists, fc.array(texts, { maxLength: 3 })),
    isSet('name'),
  ),
  fc.oneof(leaf('count', each(['', 'not:'], bounds), numbers), isSet('count')),
  fc.oneof(
    leaf('count', each(['', 'not:'], bounds), numbers),
    leaf('count', scalars, numbers),
    leaf('count', lists, fc.array(numbers, { maxLength: 3 })),
  ),
  fc.oneof(leaf('at', ['before', 'notBefore', 'after', 'notAfter', 'swap:before'], instants), isSet('at')),
  fc.oneof(
    leaf('tags', ['contains', 'doesNotContain', 'fold:contains'], texts),
    leaf('tags', ['containsAny', 'doesNotContainAny', 'fold:containsAny'], fc.array(texts, { maxLength: 2 })),
    leaf(
      'tags',
      each(['', 'not:'], each(['everyFact:', 'someFact:'], ['equal', 'notEqual', 'textStartsWith'])),
      texts,
    ),
    leaf(
      'tags',
      each(['everyFact:', 'someFact:'], ['in', 'not:in', 'fold:in']),
      fc.array(texts, { maxLength: 2 }),
    ),
    isSet('tags'),
  ),
  fc.oneof(
    leaf('name', ['equal', 'notEqual', 'not:equal', 'textStartsWith'], fc.constant({ fact: 'other' })),
    isSet('name'),
    isSet('other'),
    fc.record({
      fact: fc.constant('contact'),
      path: fc.constantFrom('$.name', '$'),
      operator: fc.constantFrom('isSet', 'isNotSet'),
      value: fc.constant(true),
    }),
  ),
]

const trees = (leaves: fc.Arbitrary<FactCondition>): fc.Arbitrary<Condition> =>
  fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', maxDepth: 3 },
      leaves,
      leaves,
      fc.record({ all: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie('tree') }),
    ),
  })).tree

const related = fc
  .constantFrom(...families, fc.oneof(...families))
  .chain((leaves) => fc.array(trees(leaves), { minLength: 1, maxLength: 4 }))

const foundText = fc.oneof(texts, fc.constantFrom('b', 'AbA', 'ας', 'aσ', 'ΑΣ', 'x'))
const relatedFacts: fc.Arbitrary<Facts> = fc.record(
  {
    name: foundText,
    other: foundText,
    count: fc.oneof(numbers, fc.constantFrom(-0, Number.NaN, Number.POSITIVE_INFINITY, 1.2)),
    at: fc.oneof(
      fc.constantFrom(0, 500, 1_000, 3_000),
      fc.constantFrom('1970-01-01T00:00:01Z', '1970-01-01T00:00:02Z'),
    ),
    tags: fc.array<Json>(fc.option(foundText), { maxLength: 3 }),
    contact: fc.constantFrom<Json[]>(null, {}, { name: 'a' }),
  },
  { requiredKeys: [] },
)

type Rules = readonly { readonly condition: Condition }[]

const holds = (condition: unknown, facts: Facts, conditions = {}): boolean =>
  compileCondition(condition as Condition, { conditions })(facts)

const firstMatch = (rules: unknown, facts: Facts, conditions = {}): Condition | undefined =>
  (rules as Rules).find(({ condition }) => holds(condition, facts, conditions))?.condition

const seen = new Set<string>()

/** Asks what a finding says of these facts. */
const check = (finding: Finding, rules: Rules, facts: Facts, conditions = {}): void => {
  const { code, path, fix } = finding
  seen.add(code)
  // All facts are of the types that the conditions take.
  expect(code).not.toBe('TYPE_CONFLICT')
  const root = path.startsWith('conditions') ? 'conditions' : 'rules'
  const data = root === 'rules' ? rules : conditions
  const owner = Number(/^rules\[(\d+)\]/.exec(path)?.[1])
  if (code === 'NEVER_TRUE') expect(holds(placeAt(data, root, path), facts, conditions)).toBe(false)
  if (code === 'ALWAYS_TRUE') expect(holds(placeAt(data, root, path), facts, conditions)).toBe(true)
  if (code === 'CONTRADICTION') {
    const group = placeAt(data, root, path.replace(/\.all\[\d+\]$/, ''))
    expect(holds(group, facts, conditions)).toBe(false)
  }
  if (code === 'SHADOWED' && holds(rules[owner]?.condition, facts, conditions)) {
    expect(firstMatch(rules.slice(0, owner), facts, conditions)).toBeDefined()
  }
  if (fix.remove && root === 'rules') {
    const fixed = applyFix(rules, root, finding) as Rules
    if (code === 'DUPLICATE' && path === `rules[${owner}]`) {
      expect(firstMatch(fixed, facts, conditions)).toEqual(firstMatch(rules, facts, conditions))
    } else {
      expect(holds(fixed[owner]?.condition, facts, conditions)).toBe(
        holds(rules[owner]?.condition, facts, conditions),
      )
    }
  }
}

describe('every finding is correct', () => {
  afterAll(() => {
    for (const code of ['NEVER_TRUE', 'ALWAYS_TRUE', 'CONTRADICTION', 'DUPLICATE', 'REDUNDANT', 'SHADOWED']) {
      expect(seen).toContain(code)
    }
  })

  test.prop([related, fc.array(relatedFacts, { minLength: 12, maxLength: 12 })], {
    numRuns: runs(3_000),
  })('of conditions whose parts have to do with each other', (conditions, samples) => {
    const rules = conditions.map((condition) => ({ condition }))
    for (const finding of lintRules(rules)) for (const facts of samples) check(finding, rules, facts)
  })

  test.prop(
    [
      fc.array(conditionCases(), { minLength: 2, maxLength: 3 }),
      fc.array(conditionFacts(), { minLength: 5 }),
    ],
    {
      numRuns: runs(500),
    },
  )('of conditions of every form', (cases, samples) => {
    const [{ conditions }] = cases as [(typeof cases)[0]]
    for (const finding of lintRules(cases, { conditions })) {
      for (const facts of samples) check(finding, cases, facts, conditions)
    }
  })

  test.prop([comparisons(), comparisons()])(
    'a comparison and its complement are seen through',
    (one, other) => {
      const complement = { ...one, operator: `not:${one.operator}` }
      const codes = (condition: Condition) => lintRules([{ condition }]).map(({ code }) => code)
      expect(codes({ all: [one, other, complement] })).toContain('NEVER_TRUE')
      expect(codes({ any: [one, other, complement] })).toContain('ALWAYS_TRUE')
      expect(lintRules([{ condition: one }, { condition: one }]).at(-1)).toMatchObject({
        path: expect.stringMatching(/^rules\[1\]/),
      })
    },
  )
})

const hostile = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium', maxDepth: 6 },
    fc.jsonValue({ maxDepth: 2 }),
    comparisons(),
    fc.record(
      {
        fact: fc.oneof(fc.constantFrom('plan', 'plam', '', '__proto__'), fc.jsonValue({ maxDepth: 0 })),
        operator: fc.oneof(
          fc.constantFrom('equal', 'eqal', 'not:', 'fold:in', 'swap:everyFact:contains', 'constructor'),
          fc.jsonValue({ maxDepth: 0 }),
        ),
        value: fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constant({ fact: 'city', path: 7 })),
        path: fc.constantFrom('$.a', '$[', 'x', 4, null),
        params: fc.constantFrom({ a: 1 }, 'x', null),
        stray: fc.constant(1),
      },
      { requiredKeys: ['fact'] },
    ),
    fc.record({ all: fc.oneof(fc.array(tie('node'), { maxLength: 3 }), tie('node')) }),
    fc.record({ any: fc.array(tie('node'), { maxLength: 3 }), not: tie('node') }, { requiredKeys: ['any'] }),
    fc.record({ not: tie('node') }),
    fc.record({ condition: fc.constantFrom('one', 'two', 'on', 'toString', 4) }),
  ),
})).node

const isSavable = (condition: unknown, options: object): boolean => {
  try {
    parseCondition(condition, options)
    return true
  } catch {
    return false
  }
}

describe('hostile input', () => {
  test.prop(
    [
      fc.array(fc.oneof(hostile, fc.record({ condition: hostile, id: fc.jsonValue() }))),
      hostile,
      fc.boolean(),
    ],
    {
      numRuns: runs(1_000),
    },
  )('never throws', (rules, named, declared) => {
    const options = {
      conditions: { one: named as Condition, two: { condition: 'one' } },
      ...(declared && { facts: { plan: 'text', city: 'text', visits: 'number' } as const }),
    }
    for (const each of lintRules(rules as never, options)) expect(each).toHaveProperty('fix.sentence')
    lintRules(named as never, options)
  })

  test.prop([hostile, fc.boolean()], { numRuns: runs(1_000) })(
    'finds an error exactly where parseCondition refuses',
    (condition, declared) => {
      const options = declared ? { facts: { plan: 'text', city: 'text', visits: 'number' } as const } : {}
      const errors = lintRules([{ condition }], options).filter(({ severity }) => severity === 'error')
      expect(errors.length === 0).toBe(isSavable(condition, options))
    },
  )
})
