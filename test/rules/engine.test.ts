import { Engine } from 'json-rules-engine'
import { describe, expect, test } from 'vitest'
import { compileCondition } from '../../src/rules'
import { runRules } from '../../src/rules/engine'

const pro = { fact: 'plan', params: { of: 'ana' }, operator: 'equal', value: 'pro' }

describe('runRules', () => {
  test('fetches a fact once per distinct params', async () => {
    const asked: unknown[] = []
    const plan = async (params: unknown) => {
      asked.push(params)
      return 'pro'
    }
    const rules = [
      { condition: pro },
      { condition: { not: pro } },
      { condition: { ...pro, params: { of: 'bo' } } },
    ]
    const runs = await runRules(rules, { plan })
    expect(runs.map(({ decision }) => decision.reason)).toEqual([
      'CONDITION_HOLDS',
      'CONDITION_FAILS',
      'CONDITION_HOLDS',
    ])
    expect(asked).toEqual([{ of: 'ana' }, { of: 'bo' }])
  })

  test('names the fact that could not be fetched', async () => {
    const cause = new Error('no route to host')
    const run = runRules([{ condition: pro }], { plan: () => Promise.reject(cause) })
    await expect(run).rejects.toMatchObject({ code: 'FACT_FAILED', details: { fact: 'plan' }, cause })
  })

  test('K-04 passes FACT_TYPE on', async () => {
    const run = runRules([{ condition: { ...pro, operator: 'lessThan', value: 1 } }], { plan: () => 'pro' })
    await expect(run).rejects.toMatchObject({ code: 'FACT_TYPE' })
  })

  test('names the rule that is broken', async () => {
    const run = runRules([{ condition: pro }, { condition: { any: [] } }], {})
    await expect(run).rejects.toMatchObject({ code: 'INVALID_RULE', details: { place: 'rules[1].any' } })
  })

  test('keeps overlapping runs apart', async () => {
    const rules = Array.from({ length: 10 }, (_, index) => ({
      condition: { fact: 'n', operator: 'greaterThanInclusive', value: index },
    }))
    const runs = await Promise.all(Array.from({ length: 20 }, () => runRules(rules, { n: 9 })))
    for (const run of runs) expect(run.every(({ decision }) => decision.outcome)).toBe(true)
  })
})

describe('where json-rules-engine alone is laxer', () => {
  test.each([
    ['K-04 numeric text compares as a number', { fact: 'n', operator: 'lessThan', value: 2 }, { n: '1' }],
    ['K-04 `in` on a text looks for a substring', { fact: 'n', operator: 'in', value: 'abc' }, { n: 'b' }],
  ])('%s', async (_, condition, facts) => {
    const engine = new Engine([{ conditions: { all: [condition] }, event: { type: 'held' } }])
    expect((await engine.run(facts)).results).toHaveLength(1)
    expect(() => compileCondition(condition)(facts)).toThrow()
  })

  test('K-02 a missing fact is an error there and absent here', async () => {
    const condition = { fact: 'n', operator: 'notEqual', value: 1 }
    const engine = new Engine([{ conditions: { all: [condition] }, event: { type: 'held' } }])
    await expect(engine.run({})).rejects.toThrow('Undefined fact: n')
    expect(compileCondition(condition)({})).toBe(true)
  })
})
