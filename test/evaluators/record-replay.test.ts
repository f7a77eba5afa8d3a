import { describe, expect, test } from 'vitest'
import { record, replay, whatIf } from '../../src/evaluators'
import { few } from '../testing/broken-evaluators'

describe('record', () => {
  test('keeps copies, so that later edits of rule and facts change nothing', () => {
    const rule = { limit: 1 }
    const facts = { names: ['ana', 'ben'] }
    const recorded = record(few, rule, facts)
    facts.names.push('eve')
    rule.limit = 9
    expect(recorded).toMatchObject({
      evaluator: 'acme.few',
      version: 1,
      rule: { limit: 1 },
      facts: { names: ['ana', 'ben'] },
      decision: { outcome: false, reason: 'acme.MANY' },
    })
  })
})

describe('replay', () => {
  const recorded = record(few, { limit: 1 }, { names: ['ana', 'ben'] })

  test('says same after a way through JSON', () => {
    expect(replay([few], JSON.parse(JSON.stringify(recorded)))).toEqual({ kind: 'same' })
  })

  test('says different, with both decisions, when the policy changed under its version', () => {
    const changed = { ...few, decide: () => few.decide({ limit: 5 }, { names: ['ana', 'ben'] }) }
    expect(replay([changed], recorded)).toMatchObject({
      kind: 'different',
      before: { reason: 'acme.MANY' },
      after: { reason: 'acme.FEW' },
    })
  })

  test.each([
    ['another version', [{ ...few, version: 2 }]],
    ['no evaluator of the name', []],
  ])('says unknown version for %s', (_, evaluators) => {
    expect(replay(evaluators, recorded)).toEqual({
      kind: 'unknown-version',
      evaluator: 'acme.few',
      version: 1,
    })
  })
})

test('whatIf says who changes, how often and why', () => {
  const population = [['a'], ['a', 'b'], ['a', 'b', 'c'], []].map((names) => ({ names }))
  const result = whatIf(few, { limit: 1 }, { limit: 2 }, population)
  expect(result).toMatchObject({
    asked: 4,
    unchanged: 3,
    changes: [{ index: 1, before: { reason: 'acme.MANY' }, after: { reason: 'acme.FEW' } }],
    byReason: [{ from: 'acme.MANY', to: 'acme.FEW', count: 1 }],
  })
  expect(result.changes[0]?.facts).toBe(population[1])
})
