import { expect, test } from 'vitest'
import { defineOperator, valueTypes } from '../../../src/rules'
import { openShop } from '../shop'

const shouts = defineOperator(
  valueTypes.text,
  valueTypes.text,
  (expected) => (found) => found === `${expected}!`,
)
const closed =
  'one of the operators equal, notEqual, in, notIn, isSet, isNotSet, lessThan, lessThanInclusive, greaterThan, greaterThanInclusive, contains, doesNotContain, containsAny, doesNotContainAny'

test.each([
  ['of the host', 'acme.shouts', `${closed}, since no store can answer an operator of the host`],
  [
    'of the host, decorated',
    'not:acme.shouts',
    `${closed}, since no store can answer an operator of the host`,
  ],
  ['that nobody has registered', 'acme.whispers', `a known operator, ${closed}`],
  ['that every object has', 'constructor', `a known operator, ${closed}`],
  ['of ours that no store knows', 'textContains', closed],
])(
  'K-12 a saved view and a filter are refused with an operator %s, and says which it is',
  async (_, operator, expected) => {
    const { acme } = await openShop({ operators: { 'acme.shouts': shouts } })
    const where = { all: [{ fact: 'assigneeId', operator, value: 'ana' }] }
    await expect(acme.agent('ana').views.save({ name: 'Loud', where })).rejects.toMatchObject({
      code: 'INVALID_RULE',
      details: { place: 'view.where.all[0].operator', expected, found: `"${operator}"` },
    })
    expect(await acme.agent('ana').views.list()).toEqual([])
    await expect(acme.agent('ana').conversations.list({ view: 'all', filter: where })).rejects.toMatchObject({
      code: 'INVALID_RULE',
      details: { place: 'request.filter.all[0].operator', expected },
    })
  },
)
