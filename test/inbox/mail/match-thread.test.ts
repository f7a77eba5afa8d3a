import { describe, expect, test } from 'vitest'
import { matchMailThread, type ThreadIndex } from '../../../src/inbox/mail/match-thread'
import { referencedMessageIds } from '../../../src/inbox/mail/message-ids'
import { readReplyToken, replyToken, taggedAddress } from '../../../src/inbox/mail/reply-token'
import { mail } from './mail'

const known: Readonly<Record<string, string>> = { 'a@ex.com': 'c1', 'b@ex.com': 'c2' }
const index = (but: Partial<ThreadIndex> = {}): ThreadIndex => ({
  conversationOf: (id) => (Object.hasOwn(known, id) ? known[id] : undefined),
  tokenKey: 'secret',
  ...but,
})
const token = replyToken('secret', 'c9')
const toToken = { to: [{ address: taggedAddress('help@acme.example', token).toUpperCase() }] }

describe('matchMailThread', () => {
  test('a signed recipient address comes first', () => {
    expect(matchMailThread(mail({ ...toToken, inReplyTo: ['a@ex.com'] }), index())).toMatchObject({
      outcome: { conversationId: 'c9' },
      reason: 'THREAD_BY_TOKEN',
    })
  })

  test('a token of another key names nothing', () => {
    expect(matchMailThread(mail(toToken), index({ tokenKey: 'other' })).reason).toBe('THREAD_NEW')
  })

  test('In-Reply-To comes before References, and the newest reference before older ones', () => {
    const reply = mail({ inReplyTo: ['<a@EX.com>'], references: ['b@ex.com'] })
    expect(matchMailThread(reply, index())).toMatchObject({
      outcome: { conversationId: 'c1', messageId: 'a@ex.com' },
      reason: 'THREAD_BY_REFERENCE',
    })
    const old = mail({
      inReplyTo: ['unknown@ex.com'],
      references: ['a@ex.com', 'b@ex.com', 'unknown@ex.com'],
    })
    expect(matchMailThread(old, index()).outcome).toEqual({ conversationId: 'c2', messageId: 'b@ex.com' })
  })

  test('another subject still joins, and a new sender is noted', () => {
    const reply = mail({ subject: 'Something else', inReplyTo: ['a@ex.com'] })
    expect(matchMailThread(reply, index({ isParticipant: () => false }))).toMatchObject({
      outcome: { conversationId: 'c1' },
      details: { newParticipant: true },
    })
    expect(matchMailThread(reply, index()).details).not.toHaveProperty('newParticipant')
  })

  test('a report belongs to the mail that it is about', () => {
    const report = mail({ report: { failedMessageId: 'b@ex.com' }, inReplyTo: ['a@ex.com'] })
    expect(matchMailThread(report, index()).outcome).toMatchObject({ conversationId: 'c2' })
  })

  test('a signed subject joins for who has a part in it', () => {
    const reply = mail({ subject: `Question [#${token}]` })
    expect(matchMailThread(reply, index())).toMatchObject({
      outcome: { conversationId: 'c9' },
      reason: 'THREAD_BY_SUBJECT',
    })
    expect(matchMailThread(reply, index({ isParticipant: () => false }))).toMatchObject({
      outcome: undefined,
      reason: 'TOKEN_SENDER_MISMATCH',
    })
  })

  test('a deleted conversation is not gone on with, an older one that is there is', () => {
    const isDeleted = (id: string) => id === 'c1'
    expect(matchMailThread(mail({ inReplyTo: ['a@ex.com'] }), index({ isDeleted }))).toMatchObject({
      outcome: undefined,
      reason: 'THREAD_DELETED',
    })
    const both = mail({ inReplyTo: ['a@ex.com'], references: ['b@ex.com', 'a@ex.com'] })
    expect(matchMailThread(both, index({ isDeleted })).outcome).toMatchObject({ conversationId: 'c2' })
  })

  test('what names nothing known is new', () => {
    const stranger = mail({ inReplyTo: ['toString', '__proto__'], subject: 'Re: [#]  [#x' })
    expect(matchMailThread(stranger, index())).toMatchObject({ outcome: undefined, reason: 'THREAD_NEW' })
  })

  test('no more than 50 references are asked', () => {
    const references = Array.from({ length: 9_000 }, (_, each) => `${each}@ex.com`)
    const asked = referencedMessageIds(mail({ references, inReplyTo: ['a@ex.com'] }))
    expect(asked).toHaveLength(50)
    expect(asked.slice(0, 2)).toEqual(['a@ex.com', '8999@ex.com'])
  })
})

describe('reply tokens', () => {
  test('say which conversation, and only when signed', () => {
    expect(readReplyToken('secret', token)).toBe('c9')
    expect(readReplyToken('secret', token.replace('c9', 'c8'))).toBeUndefined()
    expect(readReplyToken('secret', 'c9.')).toBeUndefined()
    expect(readReplyToken('secret', '')).toBeUndefined()
  })

  test('an address that would become too long is left as it is', () => {
    const address = `${'a'.repeat(60)}@acme.example`
    expect(taggedAddress(address, token)).toBe(address)
  })
})
