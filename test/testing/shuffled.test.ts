import { expect, test } from 'vitest'
import { shuffledAt } from '../../src/testing/laws/shuffled'

test.each([
  [
    ['a', 'b'],
    ['b', 'a'],
    ['b', 'a'],
  ],
  [
    ['a', 'b', 'c'],
    ['c', 'b', 'a'],
    ['b', 'c', 'a'],
  ],
  [['a'], ['a'], ['a']],
])('a list of %j is given reversed and rotated', (names, reversed, rotated) => {
  expect(shuffledAt([['facts', 'names']], { facts: { names, kept: names } })).toEqual([
    { facts: { names: reversed, kept: names } },
    { facts: { names: rotated, kept: names } },
  ])
})

test('a path with * reaches the lists in each item', () => {
  const facts = { people: [{ teams: ['a', 'b'] }, { teams: [] }] }
  expect(shuffledAt([['facts', 'people', '*', 'teams']], { facts })[0]).toEqual({
    facts: { people: [{ teams: ['b', 'a'] }, { teams: [] }] },
  })
})

test('a path with * reaches the lists in each value of an object with any names', () => {
  const facts = { byThread: { one: ['a', 'b'], two: ['c'] } }
  expect(shuffledAt([['facts', 'byThread', '*']], { facts })[0]).toEqual({
    facts: { byThread: { one: ['b', 'a'], two: ['c'] } },
  })
})
