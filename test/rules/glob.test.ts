import { describe, expect, test } from 'vitest'
import { compileCondition } from '../../src/rules'
import { globOperators } from '../../src/rules/glob'

const ask = (value: string, found: string, operator = 'glob') =>
  compileCondition({ fact: 'it', operator, value }, { operators: globOperators })({ it: found })

describe('glob', () => {
  test.each([
    ['*@promo.com', 'ann@promo.com', true],
    ['*@promo.com', '.x@promo.com', true],
    ['*@promo.com', 'ann@promo.com.evil.io', false],
    ['news-?', 'news-1', true],
    ['a/*', 'a/b/c', false],
    ['a/**', 'a/b/c', true],
    ['!a', 'b', false],
    ['!a', '!a', true],
    ['a+', 'aaa', false],
    ['a+', 'a+', true],
    ['a.b', 'axb', false],
  ])('%s of %s', (pattern, found, holds) => {
    expect(ask(pattern, found)).toBe(holds)
    expect(ask(pattern, found, 'notGlob')).toBe(!holds)
  })

  test.each(['', '(a+)+', '{1..9999999}', '[a', '*a*a*a*', 'a'.repeat(257)])(
    'refuses the pattern %s',
    (pattern) => {
      expect(() => ask(pattern, 'a')).toThrow(expect.objectContaining({ code: 'INVALID_RULE' }))
    },
  )

  test('refuses a text too long to match in bounded time', () => {
    expect(() => ask('*a*b*', 'a'.repeat(513))).toThrow(expect.objectContaining({ code: 'FACT_TYPE' }))
  })
})
