import { describe, expect, test } from 'vitest'
import {
  decideRetention,
  defaultRetention,
  parseRetention,
  type RetentionFacts,
  type RetentionPolicy,
} from '../../src/consent'
import { day } from '../../src/shared/instant'

const now = 1_790_000_000_000
const policy: RetentionPolicy = {
  ...defaultRetention,
  chat: { anonymiseAfterDays: 30, deleteAfterDays: 365 },
}
const closedChat = (days: number, but: Partial<RetentionFacts> = {}): RetentionFacts => ({
  class: 'chat',
  closedAt: now - days * day,
  lastActivity: now - days * day,
  legalHold: false,
  now,
  ...but,
})
const decided = (facts: RetentionFacts, by = policy) => {
  const { outcome, reason } = decideRetention(by, facts)
  return [outcome, reason]
}

describe('a thing', () => {
  test('is kept until its time is over, to the millisecond', () => {
    expect(decided(closedChat(30, { now: now - 1 }))).toEqual(['keep', 'RETENTION_KEEP'])
    expect(decided(closedChat(30))).toEqual(['anonymise', 'RETENTION_ANONYMISE'])
    expect(decided(closedChat(365, { now: now - 1 }))).toEqual(['anonymise', 'RETENTION_ANONYMISE'])
    expect(decided(closedChat(365))).toEqual(['delete', 'RETENTION_DELETE'])
  })

  test('counts from its last activity or its closing, whichever is later', () => {
    expect(decided(closedChat(400, { lastActivity: now }))).toEqual(['keep', 'RETENTION_KEEP'])
    expect(decided(closedChat(400, { closedAt: now }))).toEqual(['keep', 'RETENTION_KEEP'])
  })

  test('is kept under a legal hold and while it is open, however old', () => {
    expect(decided(closedChat(9_999, { legalHold: true }))).toEqual(['keep', 'LEGAL_HOLD'])
    expect(decided(closedChat(9_999, { closedAt: null }))).toEqual(['keep', 'RETENTION_OPEN'])
  })

  test('in Filtered goes after 90 days by default, though nobody closed it', () => {
    const filtered = { class: 'filtered', closedAt: null } as const
    expect(decided(closedChat(89, filtered))).toEqual(['keep', 'RETENTION_KEEP'])
    expect(decided(closedChat(90, filtered))).toEqual(['delete', 'RETENTION_DELETE'])
    expect(decided(closedChat(90, { ...filtered, legalHold: true }))).toEqual(['keep', 'LEGAL_HOLD'])
  })

  test('of a class without a period is kept for ever', () => {
    expect(decided(closedChat(99_999, { class: 'email' }))).toEqual(['keep', 'RETENTION_KEEP'])
  })

  test('that is proof of consent is kept while the person is there, and three years behind the erasure', () => {
    expect(decided(closedChat(9_999, { class: 'proof', closedAt: null }))).toEqual(['keep', 'RETENTION_OPEN'])
    expect(decided(closedChat(1_095, { class: 'proof' }))).toEqual(['keep', 'RETENTION_KEEP'])
    expect(decided(closedChat(1_096, { class: 'proof' }))).toEqual(['delete', 'RETENTION_DELETE'])
  })

  test('says what was asked, also behind the answer that decided', () => {
    const { explanation } = decideRetention(policy, closedChat(400, { legalHold: true }))
    expect(explanation).toMatchObject({ key: 'consent/data-is-kept', holds: true, reason: 'LEGAL_HOLD' })
    expect(explanation.because?.map(({ holds }) => holds)).toEqual([true, false, true, true])
  })
})

describe('a policy', () => {
  test('is as by default where nothing is said', () => {
    expect(parseRetention({})).toEqual(defaultRetention)
    expect(parseRetention({ filtered: { anonymiseAfterDays: 10 } }).filtered).toEqual({
      anonymiseAfterDays: 10,
      deleteAfterDays: 90,
    })
  })

  test.each([
    ['a day that is none', { chat: { deleteAfterDays: 0 } }, 'retention.chat.deleteAfterDays'],
    ['half a day', { email: { deleteAfterDays: 1.5 } }, 'retention.email.deleteAfterDays'],
    [
      'anonymising what was deleted',
      { chat: { anonymiseAfterDays: 9, deleteAfterDays: 9 } },
      'retention.chat.anonymiseAfterDays',
    ],
    [
      'anonymising what has nothing else',
      { attachments: { anonymiseAfterDays: 9 } },
      'retention.attachments.anonymiseAfterDays',
    ],
    ['a class that does not exist', { tickets: {} }, 'retention.tickets'],
    ['traces that a client could still follow', { tracesAfterDays: 1 }, 'retention.tracesAfterDays'],
  ])('is refused for %s', (_, input, place) => {
    expect(() => parseRetention(input)).toThrow(
      expect.objectContaining({ code: 'INVALID_RULE', details: expect.objectContaining({ place }) }),
    )
  })
})
