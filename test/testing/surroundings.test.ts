import { expect, test } from 'vitest'
import { inBoth, inside, surroundings } from '../../src/testing/laws/surroundings'

const read = () => [
  Date.now(),
  new Date().toISOString(),
  Date(),
  Math.random(),
  performance.now(),
  crypto.randomUUID(),
  [...crypto.getRandomValues(new Uint8Array(4))],
]

test('a clock and random numbers differ between the two surroundings, and in one of them stay the same', () => {
  const [first, second] = inBoth(() => [read(), read()])
  expect(first[0]).toEqual(first[1])
  expect(second[0]).toEqual(second[1])
  first[0]?.forEach((value, index) => expect(value).not.toEqual(second[0]?.[index]))
})

test('a given time stays what it is', () => {
  const given = () => [new Date(5).getTime(), new Date('2026-01-01').getTime(), Date.UTC(2026, 0, 1)]
  expect(inside(surroundings[0], given)).toEqual(given())
  expect(inside(surroundings[0], () => new Date() instanceof Date)).toBe(true)
})

test('the globals are restored, also after an error', () => {
  const globals = () => [
    Date,
    Date.now,
    Math.random,
    performance.now,
    crypto.randomUUID,
    crypto.getRandomValues,
    Object.getOwnPropertyNames(performance),
    Object.getOwnPropertyNames(crypto),
  ]
  const before = globals()
  inside(surroundings[0], read)
  const failing = () => {
    throw new Error('It broke.')
  }
  expect(() => inside(surroundings[1], failing)).toThrow('It broke.')
  globals().forEach((value, index) => {
    if (typeof value === 'function') expect(value).toBe(before[index])
    else expect(value).toEqual(before[index])
  })
})
