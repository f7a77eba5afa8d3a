import { describe, expect, test } from 'vitest'
import { builtInOperators, decideCondition, defineOperator, valueTypes } from '../../src/rules'
import { decorators } from '../../src/rules/decorators'
import { explain } from '../../src/shared/explain'
import { english } from '../../src/shared/languages/english'
import { german } from '../../src/shared/languages/german'
import { urlOperators } from '../../src/targeting/conditions'

const names = [...Object.keys(builtInOperators), ...Object.keys(urlOperators), ...Object.keys(decorators)]

describe('the words for operators', () => {
  test.each([english, german])('every operator and decorator has words: $tag', ({ sentences }) => {
    expect(names.filter((name) => !Object.hasOwn(sentences, `operator/${name}`))).toEqual([])
  })

  test('an explanation reads as text, in English and German', () => {
    const decided = decideCondition(
      {
        all: [
          { fact: 'plan', operator: 'equal', value: 'pro' },
          { not: { fact: 'tags', operator: 'fold:contains', value: 'VIP' } },
          { condition: 'busy' },
          { fact: 'visits', operator: 'lessThan', value: { fact: 'orders' } },
        ],
      },
      { plan: 'pro', tags: ['vip'], visits: 3, orders: 2 },
      { conditions: { busy: { fact: 'visits', operator: 'greaterThan', value: 1 } } },
    )
    expect(explain(decided)).toBe(
      [
        'no  all of these are true CONDITION_FAILS',
        '  yes plan equals (expected "pro", found "pro")',
        '  no  this is false',
        '    yes tags (ignoring case and accents) contains (expected "VIP", found ["vip"])',
        '  yes the condition busy is true',
        '    yes visits is greater than (expected 1, found 3)',
        '  no  visits is less than orders (expected 2, found 3)',
      ].join('\n'),
    )
    expect(explain(decided, german)).toBe(
      [
        'nein all dies ist wahr CONDITION_FAILS',
        '  ja   plan ist gleich (erwartet "pro", gefunden "pro")',
        '  nein dies ist falsch',
        '    ja   tags (unabhängig von Groß- und Kleinschreibung und Akzenten) enthält (erwartet "VIP", gefunden ["vip"])',
        '  ja   die Bedingung busy ist wahr',
        '    ja   visits ist größer als (erwartet 1, gefunden 3)',
        '  nein visits ist kleiner als orders (erwartet 2, gefunden 3)',
      ].join('\n'),
    )
  })

  test('an operator of the host shows its name', () => {
    const { text } = valueTypes
    const operators = { soundsLike: defineOperator(text, text, () => () => true) }
    const decided = decideCondition(
      { fact: 'name', operator: 'not:soundsLike', value: 'Meyer' },
      { name: 'Maier' },
      { operators },
    )
    expect(explain(decided)).toBe(
      'no  name (negated) soundsLike (expected "Meyer", found "Maier") CONDITION_FAILS',
    )
  })
})
