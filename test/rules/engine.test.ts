import { describe, expect, test } from 'vitest'
import { defineOperator, valueTypes } from '../../src/rules'
import { prepareRules, runRules, settleRules } from '../../src/rules/engine'
import { isHelpdeskError } from '../../src/shared/errors'

const pro = { fact: 'plan', params: { of: 'ana' }, operator: 'equal', value: 'pro' }
const never = () => new Promise<never>(() => {})

/** Timers that a test winds by hand. */
const windable = () => {
  const due: { at: number; callback: () => void }[] = []
  return {
    due,
    timers: {
      after: (milliseconds: number, callback: () => void) => {
        const timer = { at: milliseconds, callback }
        due.push(timer)
        return () => void due.splice(due.indexOf(timer), 1)
      },
    },
  }
}

const moment = () => new Promise((resolve) => setImmediate(resolve))

describe('a fact that is fetched', () => {
  test('is fetched once for each distinct params, for any number of conditions', async () => {
    const asked: unknown[] = []
    const plan = async (params: unknown) => {
      asked.push(params)
      return 'pro'
    }
    const ofBo = { ...pro, params: { of: 'bo' } }
    const rules = Array.from({ length: 5 }, () => ({ condition: { all: [pro, { not: ofBo }] } }))
    const runs = await runRules(rules, { plan })
    expect(runs.map(({ decision }) => decision.reason)).toEqual(Array(5).fill('CONDITION_FAILS'))
    expect(asked).toEqual([{ of: 'ana' }, { of: 'bo' }])
  })

  test('has the same params in any order of their properties', async () => {
    let asked = 0
    const score = () => (asked += 1)
    const of = (params: { readonly [name: string]: number }) => ({
      condition: { fact: 'score', params, operator: 'equal', value: 1 },
    })
    await runRules([of({ a: 1, b: 2 }), of({ b: 2, a: 1 })], { score })
    expect(asked).toBe(1)
    await runRules([of({ a: 1 }), of({ a: 12 })], { score: () => (asked += 1) && 1 })
    expect(asked).toBe(3)
  })

  test('is fetched again by the next run', async () => {
    let asked = 0
    const facts = { plan: () => `pro${(asked += 1)}` }
    await runRules([{ condition: pro }], facts)
    await runRules([{ condition: pro }], facts)
    expect(asked).toBe(2)
  })

  test('K-09 may be the value', async () => {
    const condition = {
      fact: 'plan',
      operator: 'equal',
      value: { fact: 'best', params: { n: 1 }, path: '$.name' },
    }
    const [run] = await runRules([{ condition }], { plan: 'pro', best: async () => ({ name: 'pro' }) })
    expect(run?.decision.outcome).toBe(true)
  })

  test('K-02 is absent when there is no function for it', async () => {
    const [run] = await runRules([{ condition: { not: pro } }], {})
    expect(run?.decision.reason).toBe('CONDITION_HOLDS')
  })
})

describe('a fact that fails', () => {
  const cause = new Error('no route to host')
  const facts = { plan: () => Promise.reject(cause), city: 'Bonn' }
  const inBonn = { fact: 'city', operator: 'equal', value: 'Bonn' }

  test('is named, with its params and the cause', async () => {
    await expect(runRules([{ condition: pro }], facts)).rejects.toMatchObject({
      code: 'FACT_FAILED',
      message: 'The fact "plan" could not be fetched.',
      details: { fact: 'plan', params: { of: 'ana' } },
      cause,
    })
  })

  test('is named too when it throws at once', async () => {
    const plan = () => {
      throw cause
    }
    await expect(runRules([{ condition: pro }], { plan })).rejects.toMatchObject({
      code: 'FACT_FAILED',
      cause,
    })
  })

  test('does not affect rules that do not use it', async () => {
    const settled = await settleRules([{ condition: pro }, { condition: inBonn }], facts)
    expect(settled).toMatchObject([
      { failure: { code: 'FACT_FAILED' } },
      { decision: { outcome: true, reason: 'CONDITION_HOLDS' } },
    ])
  })

  test('leaves its rule undecided, also when other branches would settle it', async () => {
    const [settled] = await settleRules([{ condition: { any: [inBonn, pro] } }], facts)
    expect(settled).toMatchObject({ failure: { code: 'FACT_FAILED' } })
    expect(settled).not.toHaveProperty('decision')
  })

  test('K-04 a value of a wrong type is a failure too', async () => {
    const condition = { ...pro, operator: 'lessThan', value: 1 }
    const settled = await settleRules([{ condition }, { condition: inBonn }], { ...facts, plan: () => 'pro' })
    expect(settled).toMatchObject([{ failure: { code: 'FACT_TYPE' } }, { decision: { outcome: true } }])
    await expect(runRules([{ condition }], { plan: 'pro' })).rejects.toMatchObject({ code: 'FACT_TYPE' })
  })

  test('of several, the first in the order of the rules is thrown', async () => {
    const late = { fact: 'late', operator: 'isSet', value: true }
    const run = runRules([{ condition: late }, { condition: pro }], {
      ...facts,
      late: async () => {
        await moment()
        throw cause
      },
    })
    await expect(run).rejects.toMatchObject({ details: { fact: 'late' } })
  })

  test('an error thrown by an operator is passed on unchanged', async () => {
    const { any } = valueTypes
    const broken = defineOperator(any, any, () => () => {
      throw cause
    })
    const operators = { broken }
    const run = settleRules([{ condition: { ...inBonn, operator: 'broken' } }], facts, { operators })
    await expect(run).rejects.toBe(cause)
  })
})

describe('a time limit', () => {
  test('turns a fact that does not answer into one that fails', async () => {
    const { due, timers } = windable()
    const run = runRules([{ condition: pro }], { plan: never }, { timeLimit: { milliseconds: 500, timers } })
    await moment()
    expect(due).toMatchObject([{ at: 500 }])
    due[0]?.callback()
    await expect(run).rejects.toMatchObject({
      code: 'FACT_FAILED',
      details: { fact: 'plan' },
      cause: { message: 'Expected an answer within 500 ms, found none.' },
    })
  })

  test('is cancelled by the answer, and set for each fetch', async () => {
    const { due, timers } = windable()
    let answer = (_: string): void => {}
    const plan = ({ of }: { of?: unknown }) =>
      of === 'ana' ? new Promise<string>((resolve) => (answer = resolve)) : never()
    const rules = [{ condition: pro }, { condition: { ...pro, params: { of: 'bo' } } }, { condition: pro }]
    const settling = settleRules(rules, { plan }, { timeLimit: { milliseconds: 500, timers } })
    await moment()
    expect(due).toHaveLength(2)
    answer('pro')
    await moment()
    expect(due).toHaveLength(1)
    due[0]?.callback()
    const settled = await settling
    expect(settled.map((run) => 'failure' in run)).toEqual([false, true, false])
  })

  test('ignores an answer or a failure that comes too late', async () => {
    const { due, timers } = windable()
    let fail = (_: Error): void => {}
    const plan = () => new Promise<string>((_, reject) => (fail = reject))
    const settling = settleRules([{ condition: pro }], { plan }, { timeLimit: { milliseconds: 5, timers } })
    await moment()
    due[0]?.callback()
    fail(new Error('too late'))
    const [settled] = await settling
    expect(settled).toMatchObject({ failure: { cause: { message: expect.stringContaining('within 5 ms') } } })
  })
})

describe('runs', () => {
  test('K-01 a broken rule is refused before anything is fetched', async () => {
    let asked = 0
    const run = settleRules([{ condition: pro }, { condition: { any: [] } }], { plan: () => (asked += 1) })
    await expect(run).rejects.toMatchObject({ code: 'INVALID_RULE', details: { place: 'rules[1].any' } })
    expect(asked).toBe(0)
  })

  test('that overlap lose no rule, whenever the second begins', async () => {
    const rules = Array.from({ length: 10 }, (_, index) => ({
      priority: index + 1,
      condition: { all: [{ fact: 'n', operator: 'greaterThanInclusive', value: index }, { not: pro }] },
    }))
    for (let microtasks = 0; microtasks < 100; microtasks += 1) {
      const first = runRules(rules, { n: 9 })
      for (let passed = 0; passed < microtasks; passed += 1) await Promise.resolve()
      for (const run of await Promise.all([first, runRules(rules, { n: 9 })])) {
        expect(run.map(({ decision }) => decision.outcome)).toEqual(Array(10).fill(true))
        expect(run.map(({ rule }) => rule)).toEqual(rules)
      }
    }
  })

  test('K-13 explain every branch, also those behind one that settles the outcome', async () => {
    const yes = { fact: 'n', operator: 'isSet', value: true }
    const [run] = await runRules([{ condition: { any: [yes, pro] } }], { n: 1, plan: async () => 'free' })
    expect(run?.decision.explanation.because).toEqual([
      {
        key: 'condition/compare',
        params: { subject: 'n', operator: 'isSet' },
        holds: true,
        expected: true,
        found: 1,
      },
      {
        key: 'condition/compare',
        params: { subject: 'plan', operator: 'equal' },
        holds: false,
        expected: 'pro',
        found: 'free',
      },
    ])
  })

  test('settle with errors of this library only', async () => {
    const [settled] = await settleRules([{ condition: pro }], { plan: () => Promise.reject('a text') })
    expect(settled && 'failure' in settled && isHelpdeskError(settled.failure, 'FACT_FAILED')).toBe(true)
  })
})

describe('prepared rules', () => {
  const rules = ['free', 'pro'].map((value) => ({
    condition: {
      any: [
        { ...pro, value },
        { fact: 'plan', operator: 'equal', value: { fact: 'wanted' } },
      ],
    },
  }))

  test('give the same decisions in overlapping runs as in separate runs', async () => {
    const prepared = prepareRules(rules)
    const factSets = ['free', 'pro', 'none'].map((plan) => ({ plan: async () => plan, wanted: 'none' }))
    const runs = await Promise.all(factSets.map((facts) => prepared.run(facts)))
    expect(runs).toEqual(await Promise.all(factSets.map((facts) => runRules(rules, facts))))
    expect(runs.map((run) => run.map(({ decision }) => decision.outcome))).toEqual([
      [true, false],
      [false, true],
      [true, true],
    ])
  })

  test('keep nothing of a run that failed', async () => {
    const prepared = prepareRules(rules)
    const failing = { plan: () => Promise.reject(new Error('down')), wanted: 'none' }
    await expect(prepared.run(failing)).rejects.toMatchObject({ code: 'FACT_FAILED' })
    expect((await prepared.settle({ plan: 'pro' })).map((settled) => 'failure' in settled)).toEqual([
      false,
      false,
    ])
  })

  test('are refused before any run', () => {
    expect(() => prepareRules([{ condition: { ...pro, operator: 'eqal' } }])).toThrow(
      expect.objectContaining({
        code: 'INVALID_RULE',
        details: expect.objectContaining({ place: 'rules[0].operator' }),
      }),
    )
  })
})
