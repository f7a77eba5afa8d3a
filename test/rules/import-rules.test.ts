import { describe, expect, test } from 'vitest'
import { compileCondition, exportCondition, exportRules, importCondition, importRules } from '../../src/rules'

const leaf = { fact: 'plan', operator: 'equal', value: 'pro' }
const rule = { conditions: { all: [leaf] }, event: { type: 'greet' } }

const importing = (input: unknown) => () => importRules(input)
const refused = (place: string) =>
  expect.objectContaining({ code: 'INVALID_RULE', details: expect.objectContaining({ place }) })

describe('importRules', () => {
  test('reads condition, event, priority and name', () => {
    const event = { type: 'greet', params: { text: 'Hello' } }
    expect(importRules([{ ...rule, event, priority: 3, name: 'pro' }])).toEqual([
      { name: 'pro', condition: { all: [leaf] }, event, priority: 3 },
    ])
  })

  test('puts the highest priority first, then the order in which they stand; 1 is the default', () => {
    const rules = [
      { ...rule, name: 'a' },
      { ...rule, name: 'b', priority: 10 },
      { ...rule, name: 'c', priority: 9 },
      { ...rule, name: 'd', priority: 10 },
      { ...rule, name: 'e', priority: 1 },
    ]
    expect(importRules(rules).map(({ name }) => name)).toEqual(['b', 'd', 'c', 'a', 'e'])
  })

  test('drops priorities and names of groups, which do not change an outcome', () => {
    const conditions = { all: [{ ...leaf, priority: 2, name: 'is pro' }], priority: 1, name: 'both' }
    expect(importCondition(conditions)).toEqual({ all: [leaf] })
  })

  test('K-02 equality with null becomes isNotSet', () => {
    const is = (operator: string) => ({ fact: 'plan', operator, value: null })
    expect(importCondition({ any: [is('equal'), { not: is('notEqual') }] })).toEqual({
      any: [
        { fact: 'plan', operator: 'isNotSet', value: true },
        { not: { fact: 'plan', operator: 'isSet', value: true } },
      ],
    })
  })

  test('K-10 names in brackets are written with dots', () => {
    const written = (path: string) => importCondition({ all: [{ ...leaf, path }] })
    expect(written("$['address'].lines[0]['street-1']")).toEqual({
      all: [{ ...leaf, path: '$.address.lines[0].street-1' }],
    })
  })

  test('a shared condition is known by its name', () => {
    const conditions = { isPro: importCondition({ all: [leaf] }) }
    const [imported] = importRules([{ ...rule, conditions: { condition: 'isPro' } }], { conditions })
    expect(imported?.condition).toEqual({ condition: 'isPro' })
  })

  test.each<[string, unknown, string]>([
    ['what is no list', rule, 'rules'],
    ['what is no rule', ['rule'], 'rules[0]'],
    ['a function in a rule', [{ ...rule, onSuccess: () => 1 }], 'rules[0]'],
    ['a rule without conditions', [{ event: rule.event }], 'rules[0].conditions'],
    ['a rule without an event', [{ conditions: rule.conditions }], 'rules[0].event'],
    ['an event without a type', [{ ...rule, event: {} }], 'rules[0].event.type'],
    ['params that are no object', [{ ...rule, event: { type: 'a', params: [] } }], 'rules[0].event.params'],
    ['a priority as text', [rule, { ...rule, priority: '2' }], 'rules[1].priority'],
    ['a priority of 0', [{ ...rule, priority: 0 }], 'rules[0].priority'],
    ['a broken priority', [{ ...rule, priority: 1.5 }], 'rules[0].priority'],
    ['a name that is no text', [{ ...rule, name: 7 }], 'rules[0].name'],
  ])('refuses %s', (_, input, place) => {
    expect(importing(input)).toThrow(refused(place))
  })

  test.each<[string, unknown, string]>([
    ['K-01 an empty group, which is true there', { all: [] }, ''],
    ['K-01 two groups in one, of which one is passed over there', { all: [leaf], any: [leaf] }, ''],
    ['K-01 a shared condition that is not given', { condition: 'gone' }, '.condition'],
    ['K-01 an unknown operator', { all: [{ ...leaf, operator: 'matches' }] }, '.all[0].operator'],
    ['K-04 a number as text', { all: [{ ...leaf, operator: 'lessThan', value: '5' }] }, '.all[0].value'],
    [
      'K-06 a substring search by `in`',
      { all: [{ ...leaf, operator: 'in', value: 'prof' }] },
      '.all[0].value',
    ],
    ['K-10 a filter in a path', { all: [{ ...leaf, path: '$[?(@.a)]' }] }, '.all[0].path'],
    ['K-10 a wildcard in a path', { any: [leaf, { ...leaf, path: '$.a[*]' }] }, '.any[1].path'],
    ['a result among the conditions', { all: [{ ...leaf, result: true }] }, '.all[0]'],
  ])('refuses %s', (_, conditions, place) => {
    const at = place === '' && 'all' in (conditions as object) ? Object.keys(conditions as object) : []
    expect(importing([{ ...rule, conditions }])).toThrow(
      refused(`rules[0].conditions${at.length === 1 ? '.all' : place}`),
    )
  })

  test('K-11 refuses endless nesting', () => {
    let nested: object = leaf
    for (let depth = 0; depth < 100_000; depth += 1) nested = { not: nested }
    expect(importing([{ ...rule, conditions: nested }])).toThrow(
      expect.objectContaining({ code: 'INVALID_RULE' }),
    )
  })
})

describe('exportRules', () => {
  test('writes what importRules reads; a single comparison gets a group', () => {
    const rules = [{ name: 'pro', condition: leaf, event: { type: 'greet' }, priority: 2 }]
    const written = exportRules(rules)
    expect(written).toEqual([
      { name: 'pro', conditions: { all: [leaf] }, event: { type: 'greet' }, priority: 2 },
    ])
    expect(importRules(written)).toEqual([{ ...rules[0], condition: { all: [leaf] } }])
  })

  test('K-03 writes doesNotContain as the exact complement of contains', () => {
    const list = { fact: 'tags', operator: 'someFact:doesNotContain', value: 'a' }
    expect(exportCondition({ not: list })).toEqual({
      not: { ...list, operator: 'someFact:not:contains' },
    })
  })

  test.each([
    ['containsAny', 'someValue:contains'],
    ['doesNotContainAny', 'not:someValue:contains'],
    ['not:containsAny', 'not:someValue:contains'],
  ])('K-06 writes %s as %s, which the engine there has', (operator, written) => {
    const list = { fact: 'tags', operator, value: ['a', 'b'] }
    expect(exportCondition(list)).toEqual({ all: [{ ...list, operator: written }] })
    for (const facts of [{}, { tags: null }, { tags: [] }, { tags: ['b'] }, { tags: ['c'] }]) {
      const meant = compileCondition({ ...list, operator: written })(facts)
      expect(compileCondition(list)(facts)).toBe(meant)
    }
  })

  test.each(['isSet', 'fold:equal', 'textContains', 'constructor'])(
    'refuses %s, which the engine there does not have',
    (operator) => {
      const condition = { any: [leaf, { not: { ...leaf, operator } }] }
      expect(() => exportRules([{ condition, event: { type: 'a' }, priority: 1 }])).toThrow(
        refused('rules[0].condition.any[1].not.operator'),
      )
    },
  )

  test('takes operators that the engine there was given', () => {
    const condition = { ...leaf, operator: 'fold:textContains' }
    expect(exportCondition(condition, { operators: ['fold', 'textContains'] })).toEqual({ all: [condition] })
  })
})
