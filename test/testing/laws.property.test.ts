import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { laws } from '../../src/testing/laws'
import { brokenEvaluators, few } from './broken-evaluators'

const inputs = {
  rule: fc.record({ limit: fc.nat({ max: 4 }) }),
  facts: fc.record({ names: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 6 }) }),
}

describe('a policy of a host that keeps the laws passes each of them', () => {
  for (const { name, check } of laws(few, inputs)) test(name, check)
})

describe('a broken evaluator is caught by its law', () => {
  test.each(Object.entries(brokenEvaluators))('%s', (_, [evaluator, expected]) => {
    const law = laws(evaluator, inputs).find(({ name }) => expected.test(name))
    expect(law?.check).toThrow()
  })
})
