import { describe, expect, test } from 'vitest'
import {
  builtInOperators,
  type Condition,
  type ConditionOptions,
  compileCondition,
  decideCondition,
  defineOperator,
  explainCondition,
  type FactCondition,
  parseCondition,
  valueTypes,
} from '../../src/rules'
import type { Json, JsonObject } from '../../src/shared/json'

const leaf: Condition = { fact: 'plan', operator: 'equal', value: 'pro' }

const ask = (operator: string, found: Json | undefined, value: FactCondition['value']): boolean =>
  compileCondition({ fact: 'it', operator, value })({ it: found })

const refusalOf = (input: unknown, options?: ConditionOptions): unknown => {
  try {
    parseCondition(input, options)
    return 'accepted'
  } catch (error) {
    return error
  }
}

const refused = (place: string) =>
  expect.objectContaining({ code: 'INVALID_RULE', details: expect.objectContaining({ place }) })

describe('groups', () => {
  const holds = { fact: 'yes', operator: 'isSet', value: true }
  const fails = { fact: 'no', operator: 'isSet', value: true }
  const decide = (condition: Condition, options?: ConditionOptions) =>
    decideCondition(condition, { yes: 1 }, options)

  test.each<[string, Condition, boolean]>([
    ['all', { all: [holds, fails] }, false],
    ['any', { any: [fails, holds] }, true],
    ['not', { not: fails }, true],
    ['named', { condition: 'known' }, true],
  ])('K-01 %s', (_, condition, outcome) => {
    expect(decide(condition, { conditions: { known: holds } })).toMatchObject({
      outcome,
      reason: outcome ? 'CONDITION_HOLDS' : 'CONDITION_FAILS',
    })
  })

  test.each<[string, unknown, string]>([
    ['an empty group', { all: [] }, 'rules[2].all'],
    ['an empty group inside', { not: { any: [] } }, 'rules[2].not.any'],
    ['two groups in one', { all: [leaf], any: [leaf] }, 'rules[2]'],
    ['no group at all', {}, 'rules[2]'],
    ['a list in place of a condition', [leaf], 'rules[2]'],
    ['an unknown name', { any: [{ condition: 'gone' }] }, 'rules[2].any[0].condition'],
    ['a name of the prototype', { condition: 'toString' }, 'rules[2].condition'],
    ['a cycle of names', { condition: 'ping' }, 'rules[2].condition(ping).condition(pong).not.condition'],
    ['an unknown operator', { any: [{ ...leaf, operator: 'eqal' }] }, 'rules[2].any[0].operator'],
    ['an operator of the prototype', { ...leaf, operator: 'constructor' }, 'rules[2].operator'],
    ['an unknown decorator', { ...leaf, operator: 'loud:equal' }, 'rules[2].operator'],
    ['a stray key', { ...leaf, priority: 3 }, 'rules[2]'],
    ['a fact without a name', { ...leaf, fact: '' }, 'rules[2].fact'],
    ['a value that is missing', { fact: 'plan', operator: 'equal' }, 'rules[2].value'],
    [
      'isSet with false, which would read as its opposite',
      { ...leaf, operator: 'isSet', value: false },
      'rules[2].value',
    ],
    ['null, which only isNotSet asks for', { ...leaf, value: null }, 'rules[2].value'],
  ])('K-01 refuses %s', (_, input, place) => {
    const conditions = { ping: { condition: 'pong' }, pong: { not: { condition: 'ping' } } }
    expect(refusalOf(input, { place: 'rules[2]', conditions })).toEqual(refused(place))
  })

  test('a refusal names the place, what was expected and what was found', () => {
    expect(() => parseCondition({ any: [{ ...leaf, operator: 'eqal' }] }, { place: 'rules[2]' })).toThrow(
      'Expected a known operator at rules[2].any[0].operator, found "eqal".',
    )
  })
})

describe('absent facts', () => {
  test.each([undefined, null])(
    'K-02 makes positive operators false and negative ones true (%s)',
    (absent) => {
      for (const operator of ['equal', 'textContains', 'lessThan', 'fold:equal', 'everyFact:equal']) {
        expect(ask(operator, absent, operator === 'lessThan' ? 1 : 'a')).toBe(false)
      }
      for (const operator of ['notEqual', 'textDoesNotContain', 'not:equal', 'not:someFact:equal']) {
        expect(ask(operator, absent, 'a')).toBe(true)
      }
      expect(ask('everyValue:contains', absent, [])).toBe(false)
      expect(ask('someValue:notEqual', absent, [])).toBe(true)
      expect(ask('isSet', absent, true)).toBe(false)
      expect(ask('isNotSet', absent, true)).toBe(true)
    },
  )

  test('K-02 treats a property of the prototype as absent', () => {
    expect(compileCondition({ fact: 'constructor', operator: 'isSet', value: true })({})).toBe(false)
  })
})

describe('operators', () => {
  test.each<[string, Json, Json, boolean]>([
    ['equal', 'a', 'a', true],
    ['equal', '1', 1, false],
    ['equal', Number.NaN, 1, false],
    ['in', 'b', ['a', 'b'], true],
    ['in', '1', [1], false],
    ['lessThan', 1, 1, false],
    ['lessThanInclusive', 1, 1, true],
    ['greaterThan', 2, 1, true],
    ['greaterThanInclusive', 1, 2, false],
    ['textStartsWith', 'abc', 'ab', true],
    ['textEndsWith', 'abc', 'bc', true],
    ['textContains', 'abc', 'B', false],
  ])('K-05 %s of %j and %j', (operator, found, value, holds) => {
    expect(ask(operator, found, value)).toBe(holds)
  })

  test('K-05 NaN equals nothing, not even itself', () => {
    const same: Condition = { fact: 'a', operator: 'equal', value: { fact: 'a' } }
    expect(compileCondition(same)({ a: Number.NaN })).toBe(false)
    const within: Condition = { fact: 'list', operator: 'contains', value: { fact: 'a' } }
    expect(compileCondition(within)({ a: Number.NaN, list: [1, Number.NaN as number] })).toBe(false)
  })

  test.each<[string, Json, Json, boolean]>([
    ['contains', ['a', 'b'], 'b', true],
    ['contains', ['1'], 1, false],
    ['everyFact:equal', [], 'a', true],
    ['someFact:equal', [], 'a', false],
    ['everyFact:textStartsWith', ['ab', 'ac'], 'a', true],
    ['everyFact:not:equal', ['b', 'a'], 'a', false],
    ['not:everyFact:equal', ['b', 'a'], 'a', true],
    ['someFact:notEqual', ['a', null], 'a', true],
    ['someValue:equal', 'a', ['b', 'a'], true],
    ['someValue:equal', 'a', [], false],
    ['everyValue:equal', 'a', [], true],
    ['everyValue:contains', ['a', 'b', 'c'], ['a', 'b'], true],
    ['everyValue:contains', ['a', 'c'], ['a', 'b'], false],
    ['someValue:textStartsWith', 'abc', ['x', 'ab'], true],
    ['someFact:someValue:equal', ['x', 'b'], ['a', 'b'], true],
    ['not:someValue:equal', 'c', ['a', 'b'], true],
    ['swap:contains', 'a', ['a'], true],
    ['swap:textStartsWith', 'a', 'abc', true],
  ])('K-06 %s of %j and %j', (operator, found, value, holds) => {
    expect(ask(operator, found, value)).toBe(holds)
  })

  test.each([
    ['textContains', false],
    ['fold:textContains', true],
  ])('K-07 %s', (operator, holds) => {
    expect(ask(operator, 'Das CAFÉ', 'cafe')).toBe(holds)
  })

  test('K-08 compares instants, whether in milliseconds or as ISO text', () => {
    expect(ask('before', '2026-01-01T00:00:00+01:00', '2026-01-01T00:00:00Z')).toBe(true)
    expect(ask('after', 1, '1970-01-01T00:00:00Z')).toBe(true)
    expect(ask('notAfter', 1, 0)).toBe(false)
  })

  test('K-08 refuses a day that the calendar does not have', () => {
    expect(refusalOf({ fact: 'at', operator: 'before', value: '2026-02-31T00:00:00Z' })).toEqual(
      refused('condition.value'),
    )
  })

  test('K-08 refuses a date alone, which is no instant', () => {
    expect(refusalOf({ fact: 'at', operator: 'before', value: '2026-01-01' })).toEqual(
      refused('condition.value'),
    )
  })

  test('a host adds an operator with one entry', () => {
    const operators = {
      divides: defineOperator(valueTypes.number, valueTypes.number, (by) => (found) => found % by === 0),
      doesNotDivide: { negates: 'divides' },
    }
    const odd: Condition = { fact: 'n', operator: 'doesNotDivide', value: 2 }
    expect(compileCondition(odd, { operators })({ n: 3 })).toBe(true)
    expect(compileCondition(odd, { operators })({ n: 4 })).toBe(false)
    expect(compileCondition(odd, { operators })({})).toBe(true)
  })
})

describe('types', () => {
  test.each<[string, Json, Json]>([
    ['textContains', 1, 'a'],
    ['textDoesNotContain', 1, 'a'],
    ['lessThan', '1', 2],
    ['contains', 'abc', 'a'],
    ['equal', ['a'], 'a'],
    ['everyFact:textContains', [1], 'a'],
    ['before', '2026-01-01', 0],
    ['before', '2026-02-31T00:00:00Z', 0],
    ['in', ['a'], ['a']],
  ])('K-04 %s of %j is FACT_TYPE, never a silent false', (operator, found, value) => {
    expect(() => ask(operator, found, value)).toThrow(expect.objectContaining({ code: 'FACT_TYPE' }))
  })

  const facts = { plan: 'text', visits: 'number', seenAt: 'instant', tags: 'list', contact: 'any' } as const

  test.each<[string, FactCondition, string]>([
    ['an undeclared fact', { fact: 'paln', operator: 'equal', value: 'pro' }, 'condition.fact'],
    [
      'a text operator on a number',
      { fact: 'visits', operator: 'textContains', value: '1' },
      'condition.fact',
    ],
    ['numeric text for a number', { fact: 'visits', operator: 'equal', value: '1' }, 'condition.value'],
    ['numeric text among numbers', { fact: 'visits', operator: 'in', value: [1, '2'] }, 'condition.value'],
    ['equal on a list', { fact: 'tags', operator: 'equal', value: 'a' }, 'condition.fact'],
    [
      'text among the values',
      { fact: 'visits', operator: 'someValue:equal', value: ['2'] },
      'condition.value',
    ],
    [
      'a fact that is no list as the values',
      { fact: 'contact', operator: 'someValue:equal', value: { fact: 'plan' } },
      'condition.value.fact',
    ],
    ['text for a number operator', { fact: 'contact', operator: 'lessThan', value: '1' }, 'condition.value'],
    [
      'another fact of the wrong type',
      { fact: 'visits', operator: 'lessThan', value: { fact: 'plan' } },
      'condition.value.fact',
    ],
  ])('K-04 refuses %s at save', (_, condition, place) => {
    expect(refusalOf(condition, { facts })).toEqual(refused(place))
  })

  test('K-04 a value that breaks its declaration is FACT_TYPE', () => {
    const condition: Condition = { fact: 'visits', operator: 'equal', value: 1 }
    expect(() => compileCondition(condition, { facts })({ visits: '1' })).toThrow(
      'Expected visits to be a number, found a value of type string.',
    )
  })

  test('accepts what fits the declarations', () => {
    const condition: Condition = {
      all: [
        { fact: 'seenAt', operator: 'before', value: '2026-01-01T00:00:00Z' },
        { fact: 'contact', path: '$.age', operator: 'greaterThan', value: 3 },
        { fact: 'tags', operator: 'contains', value: 'a' },
        { fact: 'visits', operator: 'lessThan', value: { fact: 'contact', path: '$.age' } },
      ],
    }
    expect(parseCondition(condition, { facts })).toEqual(condition)
  })
})

describe('values of other facts and paths', () => {
  const sameCity: Condition = {
    fact: 'contact',
    path: '$.address.city',
    operator: 'equal',
    value: { fact: 'office', path: '$.cities[1]' },
  }

  test('K-09 compares with the value of another fact', () => {
    const ask = compileCondition(sameCity)
    expect(ask({ contact: { address: { city: 'Bonn' } }, office: { cities: ['Köln', 'Bonn'] } })).toBe(true)
    expect(ask({ contact: { address: { city: 'Bonn' } }, office: { cities: ['Köln'] } })).toBe(false)
  })

  test.each(['$.a[*]', '$..a', '$[?(@.a)]', 'a', '$.a()', '$.', `$${'.a'.repeat(200)}`])(
    'K-10 refuses the path %s',
    (path) => {
      expect(refusalOf({ ...leaf, path })).toEqual(refused('condition.path'))
    },
  )

  test('K-10 walks own properties only', () => {
    const ask = (path: string, it: Json) =>
      compileCondition({ fact: 'it', path, operator: 'isSet', value: true })({ it })
    expect(ask('$.constructor', {})).toBe(false)
    expect(ask('$.length', 'text')).toBe(false)
    expect(ask('$.a[0].b', { a: [{ b: 1 }] })).toBe(true)
  })

  test.each<[string, Json, FactCondition['value']]>([
    ['equal', 'a', 'a'],
    ['notEqual', 'a', 'a'],
    ['notEqual', 'a', 'b'],
    ['in', 'a', ['a', 'b']],
    ['notIn', 'a', ['b']],
    ['contains', ['a'], 'a'],
    ['doesNotContain', ['b'], 'a'],
    ['containsAny', ['a'], ['a']],
    ['doesNotContainAny', ['b'], ['a']],
    ['textContains', 'abc', 'b'],
    ['textDoesNotContain', 'abc', 'b'],
    ['greaterThan', 2, 1],
    ['textContains', 1, 'b'],
    ['equal', ['a'], 'a'],
  ])('K-10 what is inherited is absent: %s, %j, %j', (operator, inherited, value) => {
    const condition: Condition = { fact: 'it', operator, value }
    const holds = compileCondition(condition)
    expect(holds(Object.create({ it: inherited }))).toBe(holds({}))
  })

  test('K-04 a host may give an operator of ours another type', () => {
    const equal = { ...builtInOperators.equal, found: valueTypes.text }
    const holds = compileCondition({ fact: 'it', operator: 'equal', value: 7 }, { operators: { equal } })
    expect(() => holds({ it: 7 })).toThrow(expect.objectContaining({ code: 'FACT_TYPE' }))
  })

  test('a fact with params is refused where nothing can fetch it', () => {
    const condition: Condition = { ...leaf, params: { of: 'x' } }
    expect(parseCondition(condition)).toEqual(condition)
    expect(() => compileCondition(condition)).toThrow(expect.objectContaining({ code: 'INVALID_RULE' }))
  })
})

describe('limits', () => {
  const nested = (levels: number): Condition => (levels === 1 ? leaf : { not: nested(levels - 1) })

  test.each<[string, Condition, Condition]>([
    ['32 levels', nested(32), nested(33)],
    ['1,024 comparisons', { any: Array(1024).fill(leaf) }, { any: Array(1025).fill(leaf) }],
    ['4,096 characters', { ...leaf, value: 'a'.repeat(4096) }, { ...leaf, value: 'a'.repeat(4097) }],
    [
      '10,000 elements',
      { ...leaf, operator: 'in', value: Array(10_000).fill('a') },
      { ...leaf, operator: 'in', value: Array(10_001).fill('a') },
    ],
    [
      '10,000 elements in lists of lists',
      { ...leaf, operator: 'someValue:in', value: Array(100).fill(Array(99).fill('a')) },
      { ...leaf, operator: 'someValue:in', value: Array(101).fill(Array(99).fill('a')) },
    ],
  ])('K-11 takes %s and no more', (_, within, beyond) => {
    expect(parseCondition(within)).toEqual(within)
    expect(refusalOf(beyond)).toMatchObject({ code: 'INVALID_RULE' })
  })

  const deep = (levels: number): JsonObject => (levels === 1 ? {} : { a: deep(levels - 1) })

  test.each<[string, JsonObject, JsonObject]>([
    ['32 levels', deep(32), deep(33)],
    ['4,096 characters', { a: ['a'.repeat(4096)] }, { a: ['a'.repeat(4097)] }],
    ['4,096 characters of a name', { ['a'.repeat(4096)]: 1 }, { ['a'.repeat(4097)]: 1 }],
    ['10,000 elements', { a: Array(9_999).fill(1) }, { a: Array(10_000).fill(1) }],
    ['finite numbers', { a: 1e308 }, { a: Number.POSITIVE_INFINITY }],
    ['an object', {}, [] as never],
    ['JSON', { a: null, b: true }, { a: () => 1 } as never],
  ])('K-11 takes params of %s and no more', (_, within, beyond) => {
    const other = (params: JsonObject) => ({ ...leaf, value: { fact: 'other', params } })
    expect(parseCondition({ any: [{ ...leaf, params: within }, other(within)] })).toBeDefined()
    expect(refusalOf({ any: [{ ...leaf, params: beyond }] })).toMatchObject({
      details: { place: 'condition.any[0].params' },
    })
    expect(refusalOf(other(beyond))).toMatchObject({ details: { place: 'condition.value.params' } })
  })

  test('K-11 counts a named condition wherever it is used', () => {
    const conditions = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [
        `c${index}`,
        index === 19 ? leaf : { any: [{ condition: `c${index + 1}` }, { condition: `c${index + 1}` }] },
      ]),
    )
    expect(refusalOf({ condition: 'c0' }, { conditions })).toMatchObject({ code: 'INVALID_RULE' })
  })
})

test('K-13 explains every branch, also behind the one that settled the outcome', () => {
  const explanation = explainCondition(
    { any: [leaf, { not: { fact: 'visits', operator: 'lessThan', value: 3 } }] },
    { plan: 'pro', visits: 1 },
  )
  expect(explanation).toEqual({
    key: 'condition/any',
    holds: true,
    because: [
      {
        key: 'condition/compare',
        params: { subject: 'plan', operator: 'equal' },
        holds: true,
        expected: 'pro',
        found: 'pro',
      },
      {
        key: 'condition/not',
        holds: false,
        because: [
          {
            key: 'condition/compare',
            params: { subject: 'visits', operator: 'lessThan' },
            holds: true,
            expected: 3,
            found: 1,
          },
        ],
      },
    ],
  })
})
