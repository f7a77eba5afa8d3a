import { describe, expect, test } from 'vitest'
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

describe('many faults', () => {
  const wrong = (count: number): Schema<never> =>
    refusing(...Array.from({ length: count }, (_, at) => ({ path: [at], message: 'expected a text' })))

  test('up to 100 refusals are all given', () => {
    expect(checkWith(wrong(100), 'list', []).refusals).toHaveLength(100)
  })

  test('after 100 refusals, one more says that there are others', () => {
    const { refusals = [] } = checkWith(wrong(101), 'list', [], 'INVALID_INPUT')
    expect(refusals).toHaveLength(101)
    expect(refusals.at(-1)).toMatchObject({
      code: 'INVALID_INPUT',
      message: 'Expected at most 100 refusals at list, found "more".',
    })
  })

  /** Refuses each item that is null, and remembers how many it was given. */
  const itemsOf = (code: string) => {
    const given: number[] = []
    const schema: Schema<unknown> = {
      safeParse: (input) => {
        const { list } = input as { readonly list: readonly unknown[] }
        given.push(list.length)
        const issues = list.flatMap((item, at) =>
          item === null ? [{ code, path: ['list', at], message: 'expected a text' }] : [],
        )
        return issues.length > 0 ? { success: false, error: { issues } } : { success: true, data: input }
      },
    }
    return { schema, given }
  }

  test('of a list with enough wrong items at its start the rest is not checked', () => {
    const { schema, given } = itemsOf('invalid_type')
    const { refusals } = checkWith(schema, 'facts', { list: Array(100_000).fill(null) })
    expect(refusals).toHaveLength(101)
    expect(given).toEqual([1_000])
  })

  test('a long list is checked to its end when its start is right, or only a check in code refuses it', () => {
    const late = itemsOf('invalid_type')
    const list = [...Array(1_500).fill('a'), null]
    expect(checkWith(late.schema, 'facts', { list }).refusals?.[0].details['place']).toBe('facts.list[1500]')
    expect(late.given).toEqual([1_000, 1_501])
    const inCode = itemsOf('custom')
    expect(checkWith(inCode.schema, 'facts', { list: Array(2_000).fill(null) }).refusals).toHaveLength(101)
    expect(inCode.given).toEqual([1_000, 2_000])
  })

  test('a long list that is right is given as it is', () => {
    const { schema } = itemsOf('invalid_type')
    const input = { list: Array(2_000).fill('a'), bytes: new Uint8Array(3) }
    expect(checkWith(schema, 'facts', input)).toEqual({ value: input })
  })
})

test('JSON that is nested too deep is refused with the start of its place, before the schema reads it', () => {
  let deep: unknown = 1
  for (let level = 0; level < 20_000; level += 1) deep = { a: [deep] }
  const schema: Schema<unknown> = { safeParse: (data) => ({ success: true, data }) }
  expect(checkWith(schema, 'facts', { tags: deep }, 'INVALID_INPUT').refusals?.[0]).toMatchObject({
    code: 'INVALID_INPUT',
    message: 'Expected at most 200 levels at facts.tags.a[0], found an object.',
  })
  const circular: { self?: unknown } = {}
  circular.self = circular
  expect(checkWith(schema, 'facts', circular).refusals).toHaveLength(1)
})
