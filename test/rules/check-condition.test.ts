import { expect, test } from 'vitest'
import { checkCondition } from '../../src/rules'

test('K-01 a check of a condition gives all refusals', () => {
  const broken = {
    all: [
      { fact: 'a', operator: 'like', value: 1 },
      { any: [] },
      { fact: '', operator: 'isSet', value: true },
    ],
  }
  expect(checkCondition(broken, { place: 'rule' }).refusals?.map(({ details }) => details['place'])).toEqual([
    'rule.all[0].operator',
    'rule.all[1].any',
    'rule.all[2].fact',
  ])
})
