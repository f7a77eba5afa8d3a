import { test as propertyTest } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conversationDecider } from '../../src/inbox/conversation/decider'
import { conversationStates } from '../../src/testing/arbitraries'

const valuesOf = (name: string): ReadonlySet<string> =>
  new Set(
    fc
      .sample(conversationStates(), { numRuns: 1_000, seed: 3 })
      .map((state) => JSON.stringify((state as Readonly<Record<string, unknown>>)[name]) ?? 'absent'),
  )

const fields = [
  ...['id', 'inboxId', 'channelKind', 'channelId', 'widgetId', 'status', 'closedAt', 'filtered', 'control'],
  ...['botId', 'epoch', 'assigneeId', 'teamId', 'visitorId', 'contactId', 'removedContactIds', 'sessionId'],
  ...['previousId', 'firstMessageId', 'latestMessageId', 'customerMessages', 'answers', 'lastMessageAt'],
  ...['waitingSince', 'erasedAt', 'fields', 'seq'],
]

describe('generated states of conversations', () => {
  propertyTest.prop([conversationStates()])('are states that the decider reads', (state) => {
    expect(conversationDecider().readState(state)).toEqual({ value: state })
  })

  propertyTest.prop([conversationStates()])('are consistent in themselves', (state) => {
    expect(state.closedAt !== null).toBe(state.status === 'closed')
    if (state.control === 'bot') expect(state.botId).not.toBeNull()
    if (state.erasedAt !== undefined) {
      expect([state.status, state.visitorId, state.contactId, state.sessionId]).toEqual([
        'closed',
        null,
        null,
        null,
      ])
    }
    expect(state.lastMessageAt).toBeGreaterThanOrEqual(state.createdAt)
    expect(state.removedContactIds).not.toContain(state.contactId)
    expect((state.firstMessageId === null) === (state.latestMessageId === null)).toBe(true)
  })

  test.each(fields)('have different values of %s', (name) => {
    expect(valuesOf(name).size).toBeGreaterThan(1)
  })

  test('have the given ids, kinds of channels and users', () => {
    const states = fc.sample(
      conversationStates({ ids: fc.constantFrom('c1', 'c2'), channelKinds: ['acme.sms'], users: ['zoe'] }),
      { numRuns: 200, seed: 4 },
    )
    expect(new Set(states.map(({ id }) => id))).toEqual(new Set(['c1', 'c2']))
    expect(new Set(states.map(({ channelKind }) => channelKind))).toEqual(new Set(['acme.sms']))
    expect(new Set(states.map(({ assigneeId }) => assigneeId))).toEqual(new Set([null, 'zoe']))
  })
})
