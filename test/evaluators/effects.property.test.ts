import { describe, expect, test } from 'vitest'
import { evaluators } from '../../src/evaluators'
import { allFieldsOf, effectFinder, effectsAskedOf, effectsOf, sampleOf } from './effects'
import { isWithoutEffect, withoutEffect } from './without-effect'

describe.each(evaluators)('$name', (evaluator) => {
  const sample = sampleOf(evaluator, 3_000)
  const find = effectFinder(evaluator, sample.slice(0, 300))

  test('each field of its rule and its facts changes the decision about some generated input', () => {
    const missing = new Set(effectsOf(evaluator))
    expect(effectsAskedOf(allFieldsOf(evaluator)).size).toBeGreaterThan(0)
    for (const input of sample) {
      if (missing.size === 0) break
      for (const effect of find(input, missing)) missing.delete(effect)
    }
    expect([...missing]).toEqual([])
  })

  test('the fields that are said to have no effect exist, and have none', () => {
    const asked = [...effectsAskedOf(allFieldsOf(evaluator))]
    const excepted = new Set(asked.filter((effect) => isWithoutEffect(evaluator.name, effect)))
    expect(sample.slice(0, 60).flatMap((input) => find(input, excepted))).toEqual([])
    for (const field of (withoutEffect[evaluator.name] ?? []).flatMap(([, ...fields]) => fields)) {
      expect([field, asked.some((effect) => effect.startsWith(field))]).toEqual([field, true])
    }
  })
})
