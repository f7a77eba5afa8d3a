import { describe, expect, test } from 'vitest'
import {
  type Condition,
  compileCondition,
  defineOperator,
  explainCondition,
  type FactCondition,
  type LintOptions,
  lintRules,
  parseCondition,
  valueTypes,
} from '../../../src/rules'
import { applyFix } from './apply-fix'

const is = (fact: string, operator: string, value: FactCondition['value'], path?: string): FactCondition => ({
  fact,
  operator,
  value,
  ...(path !== undefined && { path }),
})

const pro = is('plan', 'equal', 'pro')
const free = is('plan', 'equal', 'free')
const busy = is('visits', 'greaterThan', 5)

const rulesOf = (...conditions: readonly unknown[]) => conditions.map((condition) => ({ condition }))
const found = (conditions: readonly unknown[], options?: LintOptions) =>
  lintRules(rulesOf(...conditions), options).map(({ code, path }) => `${code} ${path}`)
const codes = (condition: unknown, options?: LintOptions) =>
  lintRules(rulesOf(condition), options).map(({ code }) => code)

describe('what parseCondition refuses', () => {
  const options: LintOptions = {
    facts: { plan: 'text', visits: 'number', vip: 'boolean' },
    conditions: { vips: is('vip', 'equal', true) },
  }

  test.each<[string, unknown, string, string]>([
    ['an empty group', { all: [pro, { any: [] }] }, 'EMPTY_GROUP', '.all[1].any'],
    ['two groups in one', { all: [pro], any: [pro] }, 'MALFORMED_RULE', ''],
    ['a stray key', { ...pro, priority: 1 }, 'MALFORMED_RULE', ''],
    ['a path that is none', is('plan', 'equal', 'pro', '$['), 'MALFORMED_RULE', '.path'],
    ['a text that is too long', is('plan', 'equal', 'x'.repeat(5_000)), 'RULE_TOO_LARGE', '.value'],
    ['a type that no operator of the fact has', is('vip', 'lessThan', 1), 'IMPOSSIBLE_TYPE', '.fact'],
    [
      'another fact of an impossible type',
      is('visits', 'lessThan', { fact: 'plan' }),
      'IMPOSSIBLE_TYPE',
      '.value.fact',
    ],
  ])('K-01 finds %s', (_, condition, code, place) => {
    expect(lintRules(rulesOf(condition), options)).toMatchObject([
      { code, severity: 'error', path: `rules[0].condition${place}` },
    ])
  })

  test.each<[string, unknown, string, string, unknown]>([
    ['an unknown operator', is('plan', 'fold:eqal', 'pro'), 'UNKNOWN_OPERATOR', '.operator', 'fold:equal'],
    ['an unknown fact', is('plam', 'equal', 'pro'), 'UNKNOWN_FACT', '.fact', 'plan'],
    [
      'another fact that is unknown',
      is('plan', 'equal', { fact: 'pln' }),
      'UNKNOWN_FACT',
      '.value.fact',
      'plan',
    ],
    ['an unknown name', { condition: 'vip' }, 'UNKNOWN_CONDITION', '.condition', 'vips'],
    ['a number as text', is('visits', 'lessThan', '5'), 'IMPOSSIBLE_TYPE', '.value', 5],
    ['a text as number', is('plan', 'textContains', 5), 'IMPOSSIBLE_TYPE', '.value', '5'],
    ['a flag as text', is('vip', 'equal', 'true'), 'IMPOSSIBLE_TYPE', '.value', true],
    ['one value for a list', is('plan', 'in', 'pro'), 'IMPOSSIBLE_TYPE', '.value', ['pro']],
    ['a list for one value', is('plan', 'equal', ['pro']), 'IMPOSSIBLE_TYPE', '.value', 'pro'],
    ['isSet with false', is('plan', 'isSet', false), 'IMPOSSIBLE_TYPE', '.value', true],
  ])('K-04 proposes what was probably meant for %s', (_, condition, code, place, replacement) => {
    const rules = rulesOf(condition)
    const [finding, ...others] = lintRules(rules, options)
    expect(others).toEqual([])
    expect(finding).toMatchObject({ code, path: `rules[0].condition${place}`, fix: { replacement } })
    if (finding) expect(lintRules(applyFix(rules, 'rules', finding) as typeof rules, options)).toEqual([])
  })

  test('K-01 finds all refusals, not only the first', () => {
    const condition = { all: [is('plam', 'eqal', 1), { any: [] }, { not: { condition: 'gone' } }, 7] }
    expect(found([condition, is('plan', 'lessThan', true)], options)).toEqual([
      'UNKNOWN_OPERATOR rules[0].condition.all[0].operator',
      'UNKNOWN_FACT rules[0].condition.all[0].fact',
      'EMPTY_GROUP rules[0].condition.all[1].any',
      'UNKNOWN_CONDITION rules[0].condition.all[2].not.condition',
      'MALFORMED_RULE rules[0].condition.all[3]',
      'IMPOSSIBLE_TYPE rules[1].condition.fact',
      'IMPOSSIBLE_TYPE rules[1].condition.value',
    ])
  })

  test('K-01 reports a fault in a named condition once, and a cycle where it is used', () => {
    const conditions = {
      broken: { any: [] },
      ping: { condition: 'pong' },
      pong: { not: { condition: 'ping' } },
    }
    expect(found([{ condition: 'broken' }, { not: { condition: 'broken' } }], { conditions })).toEqual([
      'EMPTY_GROUP conditions.broken.any',
      'CONDITION_CYCLE conditions.ping.condition(pong).not.condition(ping).condition',
      'CONDITION_CYCLE conditions.pong.not.condition(ping).condition(pong).not.condition',
    ])
  })
})

describe('parts without effect', () => {
  test.each<[string, Condition, readonly string[]]>([
    ['no member', is('plan', 'in', []), ['NEVER_TRUE']],
    ['two values at once', { all: [pro, free] }, ['CONTRADICTION', 'NEVER_TRUE']],
    ['a value and its complement', { all: [pro, { not: pro }] }, ['CONTRADICTION', 'NEVER_TRUE']],
    [
      'a value of an absent fact',
      { all: [is('plan', 'isNotSet', true), pro] },
      ['CONTRADICTION', 'NEVER_TRUE'],
    ],
    [
      'a part of an absent fact',
      { all: [is('contact', 'isNotSet', true), is('contact', 'equal', 'Ada', '$.name')] },
      ['CONTRADICTION', 'NEVER_TRUE'],
    ],
    [
      'numbers that do not meet',
      { all: [busy, is('visits', 'lessThanInclusive', 5)] },
      ['CONTRADICTION', 'NEVER_TRUE'],
    ],
    [
      'a number between two that leave one, which is excluded',
      { all: [is('n', 'greaterThanInclusive', 5), is('n', 'lessThanInclusive', 5), is('n', 'notEqual', 5)] },
      ['NEVER_TRUE'],
    ],
    [
      'instants in different spelling',
      {
        all: [
          is('at', 'before', '2026-01-01T00:00:00Z'),
          is('at', 'notBefore', '2026-01-01T01:00:00+01:00'),
          busy,
        ],
      },
      ['CONTRADICTION', 'NEVER_TRUE'],
    ],
    [
      'beginnings that differ',
      { all: [is('page', 'textStartsWith', '/a'), is('page', 'textStartsWith', '/b')] },
      ['CONTRADICTION', 'NEVER_TRUE'],
    ],
    [
      'a beginning without a part of it',
      { all: [is('page', 'textStartsWith', '/blog'), is('page', 'textDoesNotContain', 'log')] },
      ['CONTRADICTION', 'NEVER_TRUE'],
    ],
    [
      'no member that fits the rest',
      { all: [is('plan', 'in', ['pro', 'free']), is('plan', 'textContains', 'x')] },
      ['CONTRADICTION', 'NEVER_TRUE'],
    ],
    [
      'all of a list, and one that differs',
      { all: [is('tags', 'everyFact:equal', 'a'), is('tags', 'contains', 'b')] },
      ['CONTRADICTION', 'NEVER_TRUE'],
    ],
    [
      'a number that is a text',
      { all: [is('it', 'equal', 3), is('it', 'textContains', 'a')] },
      ['CONTRADICTION', 'NEVER_TRUE'],
    ],
    [
      'alternatives that all fail',
      { any: [{ all: [pro, free] }, is('plan', 'in', [])] },
      ['CONTRADICTION', 'NEVER_TRUE', 'NEVER_TRUE', 'NEVER_TRUE'],
    ],
    ['two negatives, one of which is enough', { any: [{ not: pro }, { not: free }] }, ['ALWAYS_TRUE']],
    ['set or not', { any: [is('plan', 'isSet', true), is('plan', 'isNotSet', true)] }, ['ALWAYS_TRUE']],
    ['an idle alternative', { any: [pro, is('plan', 'in', [])] }, ['NEVER_TRUE']],
    ['an idle requirement', { all: [pro, { any: [busy, { not: busy }] }] }, ['ALWAYS_TRUE']],
    ['the same twice', { any: [pro, busy, is('plan', 'in', ['pro'])] }, ['DUPLICATE']],
    ['a wider part of all', { all: [is('visits', 'greaterThan', 1), busy] }, ['REDUNDANT']],
    [
      'a narrower part of any',
      { any: [is('page', 'textContains', 'a'), is('page', 'textStartsWith', 'ba')] },
      ['REDUNDANT'],
    ],
    [
      'a folded beginning',
      { all: [is('page', 'textStartsWith', 'Ab'), is('page', 'fold:textContains', 'B')] },
      ['REDUNDANT'],
    ],
    ['nothing in what may be meant', { any: [{ all: [pro, busy] }, { all: [free, { not: busy }] }] }, []],
    [
      'nothing in letters that fold by their place',
      { all: [is('p', 'textStartsWith', 'ΑΣ'), is('p', 'not:fold:textStartsWith', 'ΑΣ')] },
      [],
    ],
  ])('finds %s', (_, condition, expected) => {
    expect([...codes(condition)].sort()).toEqual([...expected].sort())
  })

  test('K-02 a comparison and its opposite are no tautology, because a fact may be absent', () => {
    expect(codes({ any: [busy, is('visits', 'lessThanInclusive', 5)] })).toEqual([])
  })

  test('a declared flag is true, false or absent', () => {
    const facts = { vip: 'boolean' } as const
    const either = [is('vip', 'equal', true), is('vip', 'equal', false)]
    expect(codes({ any: [...either, is('vip', 'isNotSet', true)] }, { facts })).toEqual(['ALWAYS_TRUE'])
    expect(codes({ any: either }, { facts })).toEqual([])
  })

  test('names both parts and their places, and the fix removes the redundant one', () => {
    const rules = rulesOf({ any: [pro, busy, pro] })
    const [finding] = lintRules(rules)
    expect(finding).toEqual({
      code: 'DUPLICATE',
      severity: 'warning',
      path: 'rules[0].condition.any[2]',
      sentence: 'plan equal "pro" says the same as plan equal "pro" (rules[0].condition.any[0]).',
      fix: { sentence: 'Remove it.', remove: true },
    })
    if (finding) expect(applyFix(rules, 'rules', finding)).toEqual(rulesOf({ any: [pro, busy] }))
  })

  test('K-04 finds a fact that is compared as two types, which no value has both', () => {
    const condition = { any: [is('it', 'textContains', 'a'), { not: is('it', 'lessThan', 3) }] }
    expect(found([condition])).toEqual(['TYPE_CONFLICT rules[0].condition.any[1].not'])
    for (const it of ['a', 1, true, []]) {
      expect(() => explainCondition(condition, { it })).toThrow(
        expect.objectContaining({ code: 'FACT_TYPE' }),
      )
    }
  })
})

describe('lists of rules', () => {
  test('a rule behind a broader one is never reached where the first decides', () => {
    const rules = [
      { id: 'paying', condition: is('plan', 'in', ['pro', 'team']) },
      { id: 'pro', condition: { all: [pro, busy] } },
    ]
    expect(lintRules(rules)).toMatchObject([
      {
        code: 'SHADOWED',
        id: 'pro',
        path: 'rules[1]',
        sentence: 'Whenever this rule holds, "paying" (rules[0]) holds too and comes first.',
        fix: { sentence: 'Move it before "paying" (rules[0]), or remove it.' },
      },
    ])
    expect(lintRules([...rules].reverse())).toEqual([])
    expect(lintRules(rules, { order: 'all' })).toEqual([])
  })

  test('a rule behind several that together cover it is never reached', () => {
    const conditions = [
      busy,
      is('visits', 'lessThan', 9),
      is('visits', 'isSet', true),
      is('visits', 'equal', 7),
    ]
    expect(found(conditions)).toEqual(['SHADOWED rules[3]'])
    expect(
      found([
        is('n', 'lessThan', 3),
        is('n', 'greaterThan', 1),
        is('n', 'equal', 2),
        is('n', 'greaterThan', 2),
      ]),
    ).toEqual(['SHADOWED rules[2]', 'SHADOWED rules[3]'])
    expect(found([busy, is('visits', 'lessThanInclusive', 5), is('visits', 'lessThan', 100)])).toEqual([
      'SHADOWED rules[2]',
    ])
  })

  test.each(['first-match', 'all'] as const)('the same rule in other words is a duplicate (%s)', (order) => {
    const rules = rulesOf({ not: { any: [pro, busy] } }, free, {
      all: [{ not: busy }, is('plan', 'notEqual', 'pro')],
    })
    expect(lintRules([rules[0], rules[2]] as typeof rules, { order })).toMatchObject([
      { code: 'DUPLICATE', path: 'rules[1]', fix: { remove: true } },
    ])
  })

  test('a named condition has the meaning of its condition', () => {
    const conditions = { paying: is('plan', 'in', ['pro', 'team']) }
    expect(found([{ condition: 'paying' }, pro], { conditions })).toEqual(['SHADOWED rules[1]'])
  })
})

describe("a host's operators", () => {
  const { text } = valueTypes
  const operators = {
    under: defineOperator(text, text, (folder) => (path) => path.startsWith(`${folder}/`)),
    notUnder: { negates: 'under' },
  }
  const all: Condition = { all: [is('path', 'under', '/a/b'), is('path', 'under', '/a')] }

  test('are equal to themselves, and opaque', () => {
    expect(
      codes({ all: [is('path', 'under', '/a'), is('path', 'notUnder', '/a')] }, { operators }),
    ).toContain('CONTRADICTION')
    expect(codes(all, { operators })).toEqual([])
  })

  test('K-01 replace a built-in operator with everything known about it', () => {
    const odd = { equal: defineOperator(text, text, (value) => (path) => path.includes(value)) }
    expect(codes({ all: [pro, free] }, { operators: odd })).toEqual([])
    expect(compileCondition({ all: [pro, free] }, { operators: odd })({ plan: 'pro and free' })).toBe(true)
  })

  test('may declare their relations', () => {
    const relations: LintOptions['relations'] = {
      under: ({ value }, other) => {
        if (other.operator !== 'under') return undefined
        return String(value).startsWith(`${String(other.value)}/`) ? 'implies' : undefined
      },
    }
    expect(found([all], { operators, relations })).toEqual(['REDUNDANT rules[0].condition.all[1]'])
  })
})

describe('bounds', () => {
  const timed = (run: () => void): number => {
    const started = performance.now()
    run()
    return performance.now() - started
  }

  test.each<[string, unknown]>([
    ['no list', null],
    ['no rule', [null, 7, 'rule', [], {}]],
    ['a rule without a condition', [{ id: 7 }]],
  ])('takes %s for malformed', (_, rules) => {
    const given = lintRules(rules as never)
    expect(given.length).toBeGreaterThan(0)
    expect(new Set(given.map(({ code }) => code))).toEqual(new Set(['MALFORMED_RULE']))
  })

  test('K-11 named conditions that multiply are refused in bounded time', () => {
    const twice = (name: string) => ({ all: [{ condition: name }, { condition: name }] })
    const names = Array.from({ length: 30 }, (_, index) => `c${index}`)
    const conditions = Object.fromEntries(
      names.map((name, index) => [name, twice(names[index + 1] ?? 'end')]),
    )
    const took = timed(() => {
      expect(codes({ condition: 'c0' }, { conditions: { ...conditions, end: pro } as never })).toContain(
        'RULE_TOO_LARGE',
      )
      expect(codes({ condition: 'c0' }, { conditions: conditions as never })).toContain('UNKNOWN_CONDITION')
    })
    expect(took).toBeLessThan(2_000)
  })

  test('stops comparing when there is too much, and reports it', () => {
    const condition = (seed: number) => ({
      all: Array.from({ length: 30 }, (_, index) => ({
        any: [
          is(`f${(seed * 7 + index) % 11}`, 'textContains', `${seed}`),
          is(`f${index}`, 'lessThan', index * seed),
        ],
      })),
    })
    const rules = Array.from({ length: 400 }, (_, index) => ({ condition: condition(index) }))
    let last: string | undefined
    expect(timed(() => void (last = lintRules(rules).at(-1)?.code))).toBeLessThan(10_000)
    expect(last).toBe('LINT_INCOMPLETE')
  })

  test('a long list of small rules is checked completely', () => {
    const rules = Array.from({ length: 1_000 }, (_, index) => ({
      condition: is('city', 'equal', `c${index}`),
    }))
    expect(lintRules([...rules, { condition: is('city', 'equal', 'c17') }])).toMatchObject([
      { code: 'DUPLICATE', path: 'rules[1000]' },
    ])
  })

  test.each(['first-match', 'all'] as const)(
    'a list that is too long is stopped in bounded time (%s)',
    (order) => {
      const rules = Array.from({ length: 10_000 }, (_, index) => ({
        condition: { all: [is('city', 'textContains', `c${index}`), is('plan', 'notEqual', `p${index}`)] },
      }))
      let last: string | undefined
      const took = timed(() => {
        last = lintRules(rules, { order }).at(-1)?.code
      })
      expect([last, took < 10_000]).toEqual(['LINT_INCOMPLETE', true])
    },
  )

  test('long values cost no time', () => {
    const long = Array.from({ length: 10_000 }, (_, index) => `${index}${'ab'.repeat(1_000)}`)
    const part = {
      all: [is('a', 'in', long), is('a', 'textContains', `${'ab'.repeat(2_000)}c`), is('a', 'notIn', long)],
    }
    expect(timed(() => lintRules(rulesOf(part, { any: [part, part] })))).toBeLessThan(5_000)
  })

  test('K-11 a deep value causes no error', () => {
    let params: object = {}
    for (let depth = 0; depth < 20_000; depth += 1) params = { params }
    expect(
      codes({
        all: [
          { ...pro, params },
          { ...pro, params },
        ],
      }),
    ).not.toContain('MALFORMED_RULE')
  })

  test('a rule with only warnings can be saved', () => {
    expect(parseCondition({ all: [pro, free] })).toBeDefined()
  })
})
