import { describe, expect, test } from 'vitest'
import {
  builtInOperators,
  type Condition,
  createRuleIndex,
  defineAccess,
  defineOperator,
  type Facts,
  type Operator,
  type OperatorTable,
  valueTypes,
} from '../../../src/rules'

const fact = (name: string, operator: string, value: string | number | boolean | string[]): Condition => ({
  fact: name,
  operator,
  value,
})

/** More rules than are asked one by one. */
const many = (condition: (index: number) => Condition) =>
  Array.from({ length: 100 }, (_, index) => ({ id: `r${index}`, condition: condition(index) }))

/** The built-in operator, and how often it was asked. */
const counted = (name: keyof typeof builtInOperators) => {
  const operator = builtInOperators[name] as Operator
  const count = { asked: 0 }
  const counting: Operator = {
    ...operator,
    test: (expected) => {
      const holds = operator.test(expected)
      return (found) => {
        count.asked += 1
        return holds(found)
      }
    },
  }
  return { count, operators: { [name]: counting } as OperatorTable }
}

const idsOf = (rules: readonly { readonly id: string }[]) => rules.map(({ id }) => id)

describe('a rule is evaluated only when its keys are met', () => {
  test.each<[string, keyof typeof builtInOperators, (index: number) => Condition, Facts]>([
    ['equal', 'equal', (index) => fact('plan', 'equal', `p${index}`), { plan: 'p7' }],
    ['a number', 'equal', (index) => fact('seats', 'equal', index), { seats: 7 }],
    ['in', 'in', (index) => fact('plan', 'in', [`p${index}`, `q${index}`]), { plan: 'q7' }],
    ['contains', 'contains', (index) => fact('tags', 'contains', `t${index}`), { tags: ['a', 't7', 't7'] }],
    [
      'a text part',
      'textContains',
      (index) => fact('subject', 'textContains', `word${index}.`),
      { subject: 'a word7. word7.' },
    ],
    [
      'a short text part',
      'textContains',
      (index) => fact('subject', 'textContains', String.fromCodePoint(65 + index)),
      { subject: '! H' },
    ],
    [
      'a beginning',
      'textStartsWith',
      (index) => fact('page', 'textStartsWith', `/${index}/`),
      { page: '/7/a' },
    ],
    [
      'an end',
      'textEndsWith',
      (index) => fact('page', 'textEndsWith', `/${index}.html`),
      { page: '/a/7.html' },
    ],
    ['folded', 'equal', (index) => fact('city', 'fold:equal', `É${index}`), { city: 'e7' }],
    [
      'an element',
      'equal',
      (index) => fact('tags', 'someFact:equal', `t${index}`),
      { tags: ['a', null, 't7'] },
    ],
    ['twice negated', 'equal', (index) => ({ not: fact('plan', 'notEqual', `p${index}`) }), { plan: 'p7' }],
    [
      'below a path',
      'equal',
      (index) => ({ fact: 'contact', path: '$.plan', operator: 'equal', value: `p${index}` }),
      { contact: { plan: 'p7' } },
    ],
    [
      'some of several',
      'equal',
      (index) => ({ any: [fact('plan', 'equal', `p${index}`), fact('city', 'equal', `c${index}`)] }),
      { plan: 'p7', city: 'nowhere' },
    ],
  ])('%s', (_, name, condition, facts) => {
    const { count, operators } = counted(name)
    const index = createRuleIndex(many(condition), { operators })
    expect(idsOf(index.matches(facts))).toEqual(['r7'])
    expect(index.first(facts)?.id).toBe('r7')
    expect(count.asked).toBeLessThan(12)
  })
})

describe('a rule that fails for few facts is evaluated only for these', () => {
  test.each<[string, (index: number) => Condition, Facts]>([
    ['notEqual', (index) => fact('plan', 'notEqual', `p${index}`), { plan: 'p7' }],
    ['notIn', (index) => fact('plan', 'notIn', [`p${index}`]), { plan: 'p7' }],
    ['not', (index) => ({ not: fact('plan', 'equal', `p${index}`) }), { plan: 'p7' }],
    [
      'all negative',
      (index) => ({ all: [fact('plan', 'notEqual', `p${index}`), fact('city', 'notEqual', `c${index}`)] }),
      { plan: 'p7', city: 'c7' },
    ],
    ['every element', (index) => fact('plans', 'everyFact:notEqual', `p${index}`), { plans: ['p7', 'a'] }],
  ])('%s', (name, condition, facts) => {
    const { count, operators } = counted(name === 'notIn' ? 'in' : 'equal')
    const index = createRuleIndex(many(condition), { operators })
    const held = idsOf(index.matches(facts))
    expect(held).toHaveLength(99)
    expect(held).not.toContain('r7')
    expect(index.first(facts)?.id).toBe('r0')
    expect(count.asked).toBeLessThan(12)
  })

  test('K-02 absent facts satisfy a negative operator, and no positive one', () => {
    const negative = createRuleIndex(many((index) => fact('plan', 'notEqual', `p${index}`)))
    const positive = createRuleIndex(many((index) => fact('plan', 'equal', `p${index}`)))
    expect(negative.matches({})).toHaveLength(100)
    expect(negative.matches({ plan: null })).toHaveLength(100)
    expect(positive.matches({ plan: null })).toEqual([])
  })
})

describe('an element of a list that is absent', () => {
  test.each<[string, string, number]>([
    ['satisfies what is negative', 'someFact:not:everyFact:notEqual', 100],
    ['fails what is positive', 'everyFact:everyFact:notEqual', 0],
    ['is passed over where nothing is asked of it', 'someFact:someFact:equal', 0],
  ])('%s: %s', (_, operator, holding) => {
    const index = createRuleIndex(many((each) => fact('groups', operator, `p${each}`)))
    expect(index.matches({ groups: [null] })).toHaveLength(holding)
  })
})

describe('the key under which a rule is indexed', () => {
  test('of all conditions in `all`, the one with the fewest rules', () => {
    const { count, operators } = counted('equal')
    const index = createRuleIndex(
      many((each) => ({ all: [fact('language', 'equal', 'en'), fact('owner', 'equal', `o${each}`)] })),
      { operators },
    )
    expect(idsOf(index.matches({ language: 'en', owner: 'o50' }))).toEqual(['r50'])
    expect(count.asked).toBeLessThan(12)
  })

  test('none for a condition without keys: it is evaluated for every query', () => {
    const index = createRuleIndex(many((each) => fact('visits', 'greaterThan', each)))
    expect(index.matches({ visits: 3 })).toHaveLength(3)
    expect(index.first({ visits: 3 })?.id).toBe('r0')
  })

  test('none for the empty text, which every text contains', () => {
    const index = createRuleIndex(many(() => fact('subject', 'textContains', '')))
    expect(index.matches({ subject: '' })).toHaveLength(100)
    expect(index.matches({})).toEqual([])
  })

  test('the index entry of an operator of the host', () => {
    let asked = 0
    const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase()
    const fromDomain = defineOperator(
      valueTypes.text,
      valueTypes.text,
      (domain) => (address) => {
        asked += 1
        return domainOf(address) === domain.toLowerCase()
      },
      (domain) => ({ access: domains, keys: [domain.toLowerCase()] }),
    )
    const domains = defineAccess('value', domainOf)
    const index = createRuleIndex(
      many((each) => fact('sender', 'fromDomain', `EX${each}.com`)),
      { operators: { fromDomain } },
    )
    expect(idsOf(index.matches({ sender: 'Ana@Ex7.com' }))).toEqual(['r7'])
    expect(asked).toBe(1)
  })
})

describe('identical comparisons', () => {
  const prepared = (values: readonly (string | string[])[]): number => {
    let count = 0
    const isOneOf = defineOperator(valueTypes.text, valueTypes.any, (expected) => {
      count += 1
      return (found) => (Array.isArray(expected) ? expected.includes(found) : expected === found)
    })
    const index = createRuleIndex(
      values.map((value, each) => ({ id: `r${each}`, condition: fact('plan', 'isOneOf', value) })),
      { operators: { isOneOf } },
    )
    const holding = values.flatMap((value, each) => ([value].flat().includes('a') ? [`r${each}`] : []))
    expect(idsOf(index.matches({ plan: 'a' }))).toEqual(holding)
    return count
  }

  test('share one predicate for all rules', () => {
    expect(prepared(['a', ['a', 'b'], 'b', 'a', ['a', 'b']])).toBe(3)
  })

  test('are not confused with a text that looks the same', () => {
    expect(prepared([['a'], '["a"]', 'a', ['["a"]'], 'a'])).toBe(4)
  })
})

describe('a declared fact, and the same fact read by a path', () => {
  test('keep their own types (K-04)', () => {
    const rule = (path?: string) => ({ fact: 'plan', operator: 'equal', value: 'a', ...(path && { path }) })
    const conditions = [rule('$'), rule()]
    const index = (given: typeof conditions) =>
      createRuleIndex(
        given.map((condition, each) => ({ id: `r${each}`, condition })),
        { facts: { plan: 'text' } },
      )
    expect(() => index(conditions).matches({ plan: 1 })).toThrow('to be text, found')
    expect(index([rule('$'), rule('$')]).matches({ plan: 1 })).toEqual([])
  })
})

describe('changing rules', () => {
  const rules = many((index) => fact('plan', 'equal', index % 2 === 0 ? 'even' : 'odd'))

  test('an added rule is last, a replaced rule keeps its place, a removed rule is gone', () => {
    const index = createRuleIndex(rules)
    index.add({ id: 'last', condition: fact('plan', 'in', ['even', 'odd']) })
    index.replace({ id: 'r3', condition: fact('plan', 'equal', 'even') })
    index.remove('r0')
    const held = idsOf(index.matches({ plan: 'even' }))
    expect(held.slice(0, 3)).toEqual(['r2', 'r3', 'r4'])
    expect(held.at(-1)).toBe('last')
    expect(index.size).toBe(100)
    expect(index.first({ plan: 'even' })?.id).toBe('r2')
  })

  test.each<[string, string, (index: ReturnType<typeof createRuleIndex>) => void]>([
    [
      'an id twice',
      'ALREADY_EXISTS',
      (index) => index.add({ id: 'r7', condition: fact('plan', 'equal', 'a') }),
    ],
    ['an unknown id to remove', 'UNKNOWN_RECORD', (index) => index.remove('nobody')],
    [
      'an unknown id to replace',
      'UNKNOWN_RECORD',
      (index) => index.replace({ id: 'constructor', condition: { all: [] } }),
    ],
    ['a broken rule', 'INVALID_RULE', (index) => index.add({ id: 'new', condition: { all: [] } })],
    [
      'a broken rule in the place of another',
      'INVALID_RULE',
      (index) => index.replace({ id: 'r7', condition: { all: [] } }),
    ],
  ])('%s is refused, and changes nothing', (_, code, change) => {
    const index = createRuleIndex(rules)
    expect(() => change(index)).toThrow(expect.objectContaining({ code }))
    expect(index.size).toBe(100)
    expect(idsOf(index.matches({ plan: 'odd' }))).toEqual(idsOf(rules.filter((_rule, at) => at % 2 === 1)))
  })

  test('a refusal names the rule by its id', () => {
    const broken = { id: 'vip', condition: { all: [fact('plan', 'likes', 'a')] } }
    expect(() => createRuleIndex([broken], { place: 'routing' })).toThrow(
      /routing\["vip"\]\.all\[0\]\.operator/,
    )
  })
})

describe('a fact of the wrong type', () => {
  const rules = many((index) => fact('plan', 'equal', `p${index}`))

  test('K-04 is an error when rules are indexed by it', () => {
    const index = createRuleIndex(rules)
    for (const ask of [index.matches, index.first]) {
      expect(() => ask({ plan: ['p7'] })).toThrow(expect.objectContaining({ code: 'FACT_TYPE' }))
    }
  })

  test('K-04 is met by the first rule that asks for it', () => {
    const kinds = [...rules, { id: 'number', condition: fact('plan', 'equal', 7) }]
    const mixed = createRuleIndex(kinds)
    expect(mixed.first({ plan: 7 })?.id).toBe('number')
    expect(mixed.first({ plan: 'p7' })?.id).toBe('r7')
    expect(() => mixed.first({ plan: {} })).toThrow(expect.objectContaining({ code: 'FACT_TYPE' }))
  })

  test('K-10 is not met when it is inherited', () => {
    for (const size of [5, 50, 100]) {
      const index = createRuleIndex(rules.slice(0, size))
      expect(index.first(Object.create({ plan: 'p3' }))).toBeUndefined()
      expect(index.matches(Object.create({ plan: ['p3'] }))).toEqual([])
    }
  })

  test('is not met by a rule that is not looked at', () => {
    const index = createRuleIndex(
      many((each) => ({ all: [fact('plan', 'equal', `p${each}`), fact('visits', 'lessThan', 1)] })),
    )
    expect(index.matches({ plan: 'other', visits: 'many' })).toEqual([])
    expect(() => index.matches({ plan: 'p7', visits: 'many' })).toThrow(
      expect.objectContaining({ code: 'FACT_TYPE' }),
    )
  })
})
