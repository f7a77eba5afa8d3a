import { fc, test } from '@fast-check/vitest'
import { Engine } from 'json-rules-engine'
import { describe, expect, test as plainTest } from 'vitest'
import {
  type Condition,
  compileCondition,
  explainCondition,
  exportCondition,
  type Facts,
  importCondition,
} from '../../src/rules'
import { isHelpdeskError } from '../../src/shared/errors'
import { runs } from '../support/runs'
import { askEngine, type SharedCase, sharedCases, wildFacts } from './shared-language'

const ask = ({ condition, conditions, facts }: SharedCase): boolean =>
  compileCondition(condition, { conditions })(facts)

describe('in the language that is shared with json-rules-engine', () => {
  test.prop([sharedCases()], { numRuns: runs(20_000) })('both answer alike', async (given) => {
    expect(ask(given)).toBe(await askEngine(given))
  })

  test.prop([sharedCases(wildFacts)], { numRuns: runs(4_000) })(
    'K-04 facts of any type are refused, or both answer alike',
    async (given) => {
      fc.pre(!breaksATypeSomewhere(given))
      expect(ask(given)).toBe(await askEngine(given))
    },
  )

  test.prop([sharedCases()], { numRuns: runs(2_000) })(
    'what is exported and imported decides alike',
    async (given) => {
      const { condition, conditions, facts } = given
      const exported = through(given, (each) => exportCondition(each))
      const back = through(exported, importCondition)
      expect(ask(back)).toBe(compileCondition(condition, { conditions })(facts))
      expect(await askEngine(exported)).toBe(ask(back))
      expect(through(back, (each) => exportCondition(each))).toEqual(exported)
    },
  )
})

/** A type that one branch breaks is an error here even where the others would settle the outcome there. */
const breaksATypeSomewhere = ({ condition, conditions, facts }: SharedCase): boolean => {
  try {
    explainCondition(condition, facts, { conditions })
    return false
  } catch (error) {
    if (isHelpdeskError(error, 'FACT_TYPE')) return true
    throw error
  }
}

/** Rewrites a case, its shared conditions first, as it would travel: as JSON. */
const through = (
  given: SharedCase,
  rewrite: (condition: Condition, options: { conditions: SharedCase['conditions'] }) => Condition,
): SharedCase => {
  const conditions: Record<string, Condition> = {}
  for (const name of ['one', 'two']) {
    conditions[name] = sent(rewrite(given.conditions[name] as Condition, { conditions }))
  }
  return { ...given, conditions, condition: sent(rewrite(given.condition, { conditions })) }
}

const sent = (condition: Condition): Condition => JSON.parse(JSON.stringify(condition)) as Condition

describe('the table of deviations (docs/rules.md)', () => {
  const refusedAtSave = 'INVALID_RULE'
  const wrongType = 'FACT_TYPE'
  const comparison = (operator: string, value: unknown, path?: string) =>
    ({ fact: 'it', operator, value, ...(path && { path }) }) as Condition

  plainTest.each<[row: string, condition: Condition, facts: Facts, there: unknown, here: unknown]>([
    ['K-01 an empty group', { all: [{ any: [] }] }, {}, true, refusedAtSave],
    [
      'K-01 a second group in one',
      { any: [comparison('equal', 1)], all: [comparison('equal', 2)] } as never,
      { it: 1 },
      true,
      refusedAtSave,
    ],
    ['K-02 a list that is absent contains nothing', comparison('doesNotContain', 'a'), {}, false, true],
    ['K-02 equal of two facts that are absent', comparison('equal', { fact: 'other' }), {}, true, false],
    [
      'K-02 an order against a fact that is null',
      comparison('lessThan', { fact: 'other' }),
      { it: -1, other: null },
      true,
      false,
    ],
    ['K-02 an absent fact on the right of swap', comparison('swap:lessThan', -1), { it: null }, true, false],
    ['K-02 null asked for by equal', comparison('equal', null), { it: null }, true, refusedAtSave],
    [
      'K-02 every element of an empty list of values, of an absent fact',
      comparison('everyValue:equal', []),
      {},
      true,
      false,
    ],
    ['K-04 numeric text in an order', comparison('lessThan', 2), { it: '1' }, true, wrongType],
    ['K-04 text that begins with a number', comparison('greaterThan', 1), { it: '2 of 3' }, false, wrongType],
    [
      'K-04 an order with numeric text as its value',
      comparison('lessThan', '10'),
      { it: 9 },
      true,
      refusedAtSave,
    ],
    ['K-04 a list of one number in an order', comparison('lessThan', 2), { it: [1] }, true, wrongType],
    ['K-04 contains asked of text', comparison('contains', 'a'), { it: 'abc' }, false, wrongType],
    [
      'K-04 the negation of a wrong type',
      { not: comparison('contains', 'a') },
      { it: 'abc' },
      true,
      wrongType,
    ],
    ['K-04 notEqual of a list', comparison('notEqual', 'a'), { it: ['a'] }, true, wrongType],
    ['K-06 `in` on text as a substring', comparison('in', 'abc'), { it: 'b' }, true, refusedAtSave],
    [
      'K-06 everyFact asked of text',
      { not: comparison('everyFact:equal', 'a') },
      { it: 'a' },
      true,
      wrongType,
    ],
    ['K-10 a path below a scalar', comparison('equal', 'a', '$.name'), { it: 'a' }, true, false],
    [
      'K-10 a position in a text',
      comparison('equal', 'a', '$.name[0]'),
      { it: { name: 'abc' } },
      true,
      false,
    ],
    [
      'K-10 a filter in a path',
      comparison('contains', 2, '$[?(@.a > 1)].a'),
      { it: [{ a: 1 }, { a: 2 }] },
      true,
      refusedAtSave,
    ],
    ['K-10 a path without its root', comparison('equal', 1, 'a'), { it: { a: 1 } }, true, refusedAtSave],
  ])('%s', async (_, condition, facts, there, here) => {
    expect(await outcomeOf(() => askEngine({ condition, conditions: {}, facts }))).toBe(there)
    expect(await outcomeOf(() => ask({ condition, conditions: {}, facts }))).toBe(here)
  })

  plainTest('K-01 a cycle of names', async () => {
    const conditions = { ping: { all: [{ condition: 'pong' }] }, pong: { all: [{ condition: 'ping' }] } }
    const given = { condition: { condition: 'ping' }, conditions, facts: {} }
    expect(await outcomeOf(() => ask(given))).toBe(refusedAtSave)
  })

  plainTest('K-06 swap of a list operator and an absent fact', async () => {
    const given = { condition: comparison('swap:in', 'a'), conditions: {}, facts: {} }
    await expect(askEngine(given)).rejects.toThrow(TypeError)
    expect(ask(given)).toBe(false)
  })

  plainTest('K-02 a fact that nobody knows', async () => {
    const engine = new Engine([
      { conditions: { all: [comparison('notEqual', 1)] } as never, event: { type: 'held' } },
    ])
    await expect(engine.run({})).rejects.toThrow('Undefined fact: it')
    expect(ask({ condition: comparison('notEqual', 1), conditions: {}, facts: {} })).toBe(true)
  })

  plainTest(
    'runs of one engine that overlap lose rules, which is why each run here has its own',
    async () => {
      const shared = () => {
        const engine = new Engine()
        for (let priority = 1; priority <= 10; priority += 1) {
          const conditions = { all: [{ fact: 'n', operator: 'greaterThan', value: 0 }] }
          engine.addRule({ priority, conditions, event: { type: 'held' } })
        }
        return engine
      }
      let lost = 0
      for (let microtasks = 0; microtasks < 100; microtasks += 1) {
        const engine = shared()
        const first = engine.run({ n: 1 })
        for (let passed = 0; passed < microtasks; passed += 1) await Promise.resolve()
        const second = engine.run({ n: 1 })
        const results = await Promise.all([first, second])
        if (results.some((run) => run.results.length < 10)) lost += 1
      }
      expect(lost).toBeGreaterThan(0)
    },
  )
})

const outcomeOf = async (asking: () => boolean | Promise<boolean>): Promise<unknown> => {
  try {
    return await asking()
  } catch (error) {
    if (isHelpdeskError(error)) return error.code
    throw error
  }
}
