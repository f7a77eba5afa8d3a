import { describe, expect, test } from 'vitest'
import { evaluators } from '../../src/evaluators'
import type { Path } from '../../src/shared/evaluator'
import { hasOrderAt } from '../../src/testing/laws/lists-at'
import { shuffledAt } from '../../src/testing/laws/shuffled'
import { allFieldsOf, sampleOf } from './effects'
import { isWithoutEffect } from './without-effect'

const pathOf = (label: string): string => label.replace(/\([^)]*\)/g, '')

describe.each(evaluators)('$name', (evaluator) => {
  const { unordered, decide } = evaluator
  const sample = sampleOf(evaluator, 4_000)
  const lists = new Set(
    allFieldsOf(evaluator)
      .filter(({ isList }) => isList)
      .map(({ label }) => pathOf(label)),
  )

  test('each unordered path names a list of its schemas, once', () => {
    const named = unordered.map((path) => path.join('.'))
    expect(new Set(named).size).toBe(named.length)
    expect(named.filter((path) => path !== 'rule' && !lists.has(path))).toEqual([])
  })

  test('each unordered list has two different items in a fair share of generated inputs', () => {
    const some = sample.slice(0, 1_000)
    const rare = unordered.filter(
      (path) => some.filter((input) => hasOrderAt(input, path)).length < some.length / 50,
    )
    expect(rare.map((path) => path.join('.'))).toEqual([])
  })

  test('each other list with an effect decides by its order', () => {
    const others = [...lists].filter(
      (list) =>
        !unordered.some((path) => path.join('.') === list) &&
        !isWithoutEffect(evaluator.name, `${list} → other`),
    )
    const answer = (input: { readonly rule: unknown; readonly facts: unknown }): string => {
      const { outcome, reason } = decide(input.rule, input.facts)
      return JSON.stringify([outcome, reason])
    }
    const free = others.filter((list) => {
      const path = list.split('.') as unknown as Path
      return !sample.some((input) =>
        shuffledAt([path], input).some((shuffled) => answer(shuffled) !== answer(input)),
      )
    })
    expect(free).toEqual([])
  })
})
