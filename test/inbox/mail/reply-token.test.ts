import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalAddress } from '../../../src/inbox/mail/canonical-address'
import { composeReply } from '../../../src/inbox/mail/compose-reply'
import { readReplyTokens } from '../../../src/inbox/mail/read-reply-tokens'
import { readReplyToken, replyToken, taggedAddress } from '../../../src/inbox/mail/reply-token'
import { mail } from './mail'

const key = 'secret'
const conversationIds = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
  fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 11 }),
)
const invalid = (place: string) =>
  expect.objectContaining({ code: 'INVALID_INPUT', details: expect.objectContaining({ place }) })

/** The conversations that an answer to a reply names, after a mail server changed the case of the address. */
const named = (conversationId: string, change: (address: string) => string): readonly string[] => {
  const address = taggedAddress('help@acme.example', replyToken(key, conversationId))
  return readReplyTokens(mail({ to: [{ address: change(address) }] }), key).recipients
}

describe('reply tokens (semantics 8, Threading)', () => {
  test.each([
    ['conversation_0123456789abcdef01234567', '4ada65a6da4e8274'],
    ['c9', 'a2f9f02054df4a6a'],
  ])('the token of the lower-case id %s is the same as in mails that were sent before', (id, signature) => {
    expect(replyToken(key, id)).toBe(`${id}.${signature}`)
    expect(readReplyToken(key, `${id}.${signature}`)).toBe(id)
  })

  test.each([
    '01ARZ3NDEKTSV4RRFFQ69G5FAV',
    'aB',
    'Ab',
    'a b',
    'a@b',
    'a=b',
    'a+b',
    '.a',
    'a..b',
    'é',
    'İ',
    '客服',
    '%41',
  ])('the id %s comes back from an address in any case', (id) => {
    for (const change of [
      String,
      (text: string) => text.toUpperCase(),
      (text: string) => text.toLowerCase(),
    ]) {
      expect(named(id, change)).toEqual([id])
    }
  })

  test('every id that fits comes back, from an address and from a subject', () => {
    fc.assert(
      fc.property(conversationIds, (id) => {
        const token = replyToken(key, id)
        expect(canonicalAddress(`a+${token}@acme.example`)).toBe(`a+${token}@acme.example`)
        expect(readReplyToken(key, token.toUpperCase())).toBe(id)
        const subject = `Re: [#${token.toUpperCase()}]`
        expect(readReplyTokens(mail({ subject }), key).subject).toEqual([id])
      }),
    )
  })

  test('different ids never share the part before the signature', () => {
    const part = (id: string) => replyToken(key, id).replace(/\.[0-9a-f]{16}$/, '')
    const close = fc.string({
      unit: fc.constantFrom('a', 'A', 'b', '=', '.', '4', '1', '-', 'é'),
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(close, close, (left, right) => {
        expect(part(left) === part(right)).toBe(left === right)
      }),
      { numRuns: 2_000 },
    )
  })

  test('a token that was sent before ids were encoded still names its conversation', () => {
    const signed = replyToken(key, 'a=b').slice(-16)
    expect(readReplyToken(key, `a=b.${signed}`)).toBe('a=b')
    expect(readReplyToken(key, `a=c.${signed}`)).toBeUndefined()
  })

  test('an empty key neither signs nor reads', () => {
    expect(() => replyToken('', 'c1')).toThrow(invalid('key'))
    expect(() => readReplyToken('', 'c1.0123456789abcdef')).toThrow(invalid('key'))
    expect(() => readReplyTokens(mail({ to: [{ address: 'help+c1.0@acme.example' }] }), '')).toThrow(
      invalid('key'),
    )
  })

  test('an id that no token can name is refused', () => {
    for (const id of ['', '\ud800', 'a'.repeat(46), 'A'.repeat(45)]) {
      expect(() => replyToken(key, id)).toThrow(invalid('conversationId'))
    }
    expect(replyToken(key, 'a'.repeat(45))).toHaveLength(62)
  })

  test('a reply in a conversation with a long id is sent without a token', () => {
    const { replyTo } = composeReply({
      conversationId: 'A'.repeat(200),
      messageId: 'm1',
      channel: { address: 'help@acme.example', name: 'Acme' },
      to: [{ address: 'cleo@ex.com' }],
      subject: 'A question',
      text: 'Yes.',
      history: [],
      tokenKey: key,
    })
    expect(replyTo.address).toBe('help@acme.example')
  })
})
