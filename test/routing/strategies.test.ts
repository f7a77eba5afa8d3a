import { describe, expect, test } from 'vitest'
import { type RoutingStrategy, routeConversation } from '../../src/routing'
import { facts, person, toUsers } from './people'

const route = (strategy: RoutingStrategy, people: Parameters<typeof facts>[0], seed = 'c1') =>
  routeConversation({ ...toUsers(...people.map(({ userId }) => userId)), strategy }, facts(people, { seed }))

describe('R-09', () => {
  test('R-09 round_robin takes the least recent turn, whatever the load', () => {
    const people = [person('ana', { lastTurn: 3 }), person('ben', { lastTurn: 2, load: 5 })]
    expect(route('round_robin', people)).toMatchObject({ outcome: { userId: 'ben' }, reason: 'ROUND_ROBIN' })
  })

  test('R-09 round_robin breaks ties by id', () => {
    expect(route('round_robin', [person('ben'), person('ana')]).outcome).toMatchObject({ userId: 'ana' })
  })

  test('R-09 least_loaded takes the smallest load, then the least recent turn', () => {
    const people = [
      person('ana', { load: 2 }),
      person('ben', { load: 1, lastTurn: 2 }),
      person('cem', { load: 1, lastTurn: 1 }),
    ]
    expect(route('least_loaded', people)).toMatchObject({
      outcome: { userId: 'cem' },
      reason: 'LEAST_LOADED',
    })
  })

  test('R-09 longest_idle takes people without work first, then the longest idle', () => {
    const people = [
      person('ana', { load: 1, idleSince: 1 }),
      person('ben', { load: 0, idleSince: 9 }),
      person('cem', { load: 0, idleSince: 5 }),
    ]
    expect(route('longest_idle', people)).toMatchObject({
      outcome: { userId: 'cem' },
      reason: 'LONGEST_IDLE',
    })
  })

  test('R-09 longest_idle does not count how much work there is', () => {
    const people = [person('ana', { load: 4, idleSince: 1 }), person('ben', { load: 1, idleSince: 2 })]
    expect(route('longest_idle', people).outcome).toMatchObject({ userId: 'ana' })
  })

  test('R-09 random repeats for a seed and reaches everybody over many', () => {
    const people = ['ana', 'ben', 'cem'].map((id) => person(id))
    const draw = (seed: string) => route('random', people, seed).outcome
    expect(draw('c7')).toEqual(draw('c7'))
    expect(route('random', people).reason).toBe('RANDOM')
    const drawn = Array.from({ length: 60 }, (_, index) => JSON.stringify(draw(`c${index}`)))
    expect(new Set(drawn).size).toBe(3)
  })
})
