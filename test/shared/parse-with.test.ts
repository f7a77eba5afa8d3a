import { expect, test } from 'vitest'
import { allOf, checkWith, parseWith, placeOf, type Schema } from '../../src/shared/parse-with'

const refusing = (
  ...issues: readonly { path: PropertyKey[]; message: string; keys?: string[] }[]
): Schema<never> => ({
  safeParse: () => ({ success: false, error: { issues } }),
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

test('every refusal is given on request, each property too many on its own', () => {
  const schema = refusing(
    { path: ['to'], message: 'expected a time' },
    { path: [], message: 'Unrecognized keys', keys: ['extra', 'more'] },
  )
  const places = ({ refusals }: ReturnType<typeof checkWith>) =>
    refusals?.map(({ details }) => details['place'])
  expect(places(checkWith(schema, 'hours', {}))).toEqual(['hours.to', 'hours.extra', 'hours.more'])
  const both = allOf({
    first: checkWith(schema, 'a', {}),
    second: { value: 1 },
    third: checkWith(schema, 'b', {}),
  })
  expect(places(both)).toEqual(['a.to', 'a.extra', 'a.more', 'b.to', 'b.extra', 'b.more'])
  expect(allOf({ first: { value: 1 }, second: { value: 'x' } })).toEqual({ value: { first: 1, second: 'x' } })
})
