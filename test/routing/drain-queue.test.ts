import { describe, expect, test } from 'vitest'
import { afterAssignment, drainQueue, type QueuedConversation } from '../../src/routing'
import { facts, person, toUsers } from './people'

const { candidates: _, ...open } = facts([])

const waiting = (conversationId: string, priority: number, waitingSince: number): QueuedConversation => ({
  conversationId,
  priority,
  waitingSince,
  rule: { ...toUsers('ana', 'ben'), onNone: 'queue' },
  facts: { ...open, seed: conversationId },
})

describe('drainQueue', () => {
  test('goes by priority, then by who waits longest, then by id', () => {
    const queue = [waiting('d', 0, 2), waiting('c', 0, 1), waiting('b', 0, 1), waiting('a', 1, 9)]
    const order = drainQueue({}, { queue, candidates: [person('ana')] }).map(
      ({ conversationId }) => conversationId,
    )
    expect(order).toEqual(['a', 'b', 'c', 'd'])
  })

  test.each([
    ['no queue', { candidates: [] }, 'facts.queue'],
    [
      'a broken rule',
      { queue: [{ ...waiting('a', 0, 1), rule: { kind: 'x' } }], candidates: [] },
      'rule.kind',
    ],
    ['broken facts', { queue: [{ ...waiting('a', 0, 1), facts: {} }], candidates: [] }, 'conversation'],
    ['a broken candidate', { queue: [], candidates: [{ userId: 'ana' }] }, 'facts.candidates[0].member'],
  ])('refuses %s', (_, known, place) => {
    expect(() => drainQueue({}, known as never)).toThrow(
      expect.objectContaining({
        code: 'INVALID_INPUT',
        details: expect.objectContaining({ place: expect.stringContaining(place) }),
      }),
    )
  })

  test('counts turns among very many candidates', () => {
    const many = Array.from({ length: 200_000 }, (_, index) => person(`u${index}`, { lastTurn: index }))
    const after = afterAssignment(many, { kind: 'assign', userId: 'u0' })
    expect(after[0]).toMatchObject({ lastTurn: 200_000, load: 1 })
  })

  test('spreads a backlog and stops at the capacity', () => {
    const queue = ['a', 'b', 'c', 'd'].map((id, index) => waiting(id, 0, index))
    const candidates = [person('ana', { capacity: 1 }), person('ben', { capacity: 2 })]
    expect(drainQueue({}, { queue, candidates }).map(({ decision }) => decision.outcome)).toEqual([
      { kind: 'assign', userId: 'ana' },
      { kind: 'assign', userId: 'ben' },
      { kind: 'assign', userId: 'ben' },
      { kind: 'queue' },
    ])
  })
})
