import { expect, test } from 'vitest'
import { parseWith, placeOf, type Schema } from '../../src/shared/parse-with'

const refusing = (issue: { path: PropertyKey[]; message: string; keys?: string[] }): Schema<never> => ({
  safeParse: () => ({ success: false, error: { issues: [issue] } }),
})

test('a place reads as people write it', () => {
  expect(placeOf(['rules', 2, 'any', 0, 'operator'])).toBe('rules[2].any[0].operator')
})

test('the error says what was expected and what was found there', () => {
  const schema = refusing({ path: ['list', 1, 'to'], message: 'Invalid input: expected a time' })
  expect(() => parseWith(schema, 'hours', { list: [{}, { to: 'noon' }] })).toThrow(
    expect.objectContaining({
      code: 'INVALID_RULE',
      message: 'Expected a time at hours.list[1].to, found "noon".',
    }),
  )
})

test('a property too many is named, and no prototype is read', () => {
  const schema = refusing({ path: [], message: 'Unrecognized key', keys: ['extra'] })
  expect(() => parseWith(schema, 'hours', { extra: 1 })).toThrow(
    'Expected no property of this name at hours.extra, found 1.',
  )
  const inherited = refusing({ path: ['constructor'], message: 'expected a text' })
  expect(() => parseWith(inherited, 'hours', {})).toThrow(
    'Expected a text at hours.constructor, found nothing.',
  )
})
