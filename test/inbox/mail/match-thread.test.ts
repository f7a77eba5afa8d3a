import { describe, expect, test } from 'vitest'
import {
  decideThreading,
  namedConversations,
  type ThreadingFacts,
} from '../../../src/inbox/mail/match-thread'
import { referencedMessageIds } from '../../../src/inbox/mail/message-ids'
import { readReplyTokens } from '../../../src/inbox/mail/read-reply-tokens'
import { readReplyToken, replyToken, taggedAddress } from '../../../src/inbox/mail/reply-token'
import { explain } from '../../../src/shared/explain'
import { mail } from './mail'

const everywhere = { c1: ['cleo@ex.com'], c2: ['cleo@ex.com'], c9: ['cleo@ex.com'] }

const facts = (
  of: Partial<Parameters<typeof mail>[0]>,
  but: Partial<ThreadingFacts> = {},
  key = 'secret',
) => ({
  mail: mail(of),
  ownAddresses: ['help@acme.example'],
  threads: { 'a@ex.com': 'c1', 'b@ex.com': 'c2' },
  tokens: readReplyTokens(mail(of), key),
  deleted: [],
  participants: everywhere,
  ...but,
})

const thread = (...parameters: Parameters<typeof facts>) => decideThreading({}, facts(...parameters))

const token = replyToken('secret', 'c9')
const toToken = { to: [{ address: taggedAddress('help@acme.example', token).toUpperCase() }] }

describe('decideThreading', () => {
  test('a signed recipient address comes first', () => {
    expect(thread({ ...toToken, inReplyTo: ['a@ex.com'] })).toMatchObject({
      outcome: { conversationId: 'c9' },
      reason: 'THREAD_BY_TOKEN',
    })
  })

  test('a token of another key names nothing', () => {
    expect(thread(toToken, {}, 'other').reason).toBe('THREAD_NEW')
  })

  test('In-Reply-To comes before References, and the newest reference before older ones', () => {
    expect(thread({ inReplyTo: ['<a@EX.com>'], references: ['b@ex.com'] })).toMatchObject({
      outcome: { conversationId: 'c1', messageId: 'a@ex.com' },
      reason: 'THREAD_BY_REFERENCE',
    })
    const old = { inReplyTo: ['unknown@ex.com'], references: ['a@ex.com', 'b@ex.com', 'unknown@ex.com'] }
    expect(thread(old).outcome).toEqual({ conversationId: 'c2', messageId: 'b@ex.com' })
  })

  test('another subject still joins, and a new sender is noted', () => {
    const reply = { subject: 'Something else', inReplyTo: ['a@ex.com'] }
    expect(thread(reply, { participants: { c1: ['dora@ex.com'] } })).toMatchObject({
      outcome: { conversationId: 'c1' },
      details: { newParticipant: true },
    })
    expect(thread(reply).details).not.toHaveProperty('newParticipant')
  })

  test('the customer behind a group address is the participant', () => {
    const behind = {
      from: { address: 'help@acme.example' },
      replyTo: [{ address: 'cleo@ex.com' }],
      inReplyTo: ['a@ex.com'],
    }
    expect(thread(behind).details).not.toHaveProperty('newParticipant')
  })

  test('a report belongs to the mail that it is about', () => {
    const report = { report: { failedMessageId: 'b@ex.com' }, inReplyTo: ['a@ex.com'] }
    expect(thread(report).outcome).toMatchObject({ conversationId: 'c2' })
  })

  test('a signed subject joins for who has a part in it', () => {
    const reply = { subject: `Question [#${token}]` }
    expect(thread(reply)).toMatchObject({ outcome: { conversationId: 'c9' }, reason: 'THREAD_BY_SUBJECT' })
    expect(thread(reply, { participants: {} })).toMatchObject({
      outcome: null,
      reason: 'TOKEN_SENDER_MISMATCH',
    })
  })

  test('a deleted conversation is not gone on with, an older one that is there is', () => {
    const deleted = ['c1']
    expect(thread({ inReplyTo: ['a@ex.com'] }, { deleted })).toMatchObject({
      outcome: null,
      reason: 'THREAD_DELETED',
    })
    const both = { inReplyTo: ['a@ex.com'], references: ['b@ex.com', 'a@ex.com'] }
    expect(thread(both, { deleted }).outcome).toMatchObject({ conversationId: 'c2' })
  })

  test('what names nothing known is new', () => {
    const stranger = { inReplyTo: ['toString', '__proto__'], subject: 'Re: [#]  [#x' }
    expect(thread(stranger)).toMatchObject({ outcome: null, reason: 'THREAD_NEW' })
  })

  test('a participant list is never an inherited property', () => {
    const reply = { subject: `Question [#${replyToken('secret', 'constructor')}]` }
    expect(thread(reply).reason).toBe('TOKEN_SENDER_MISMATCH')
  })

  test('explains each way to name a conversation', () => {
    expect(explain(thread({ inReplyTo: ['a@ex.com'] }))).toBe(
      [
        'yes the mail continues a conversation THREAD_BY_REFERENCE',
        '  no  a recipient address names an existing conversation (found null)',
        '  yes the mail refers to a message of an existing conversation (expected ["a@ex.com"], found {"conversationId":"c1","messageId":"a@ex.com"}) THREAD_BY_REFERENCE',
        '  no  the subject names an existing conversation in which the sender takes part (found null)',
        '  no  the subject names a conversation of other people',
        '  no  the mail names a deleted conversation',
      ].join('\n'),
    )
  })

  test('no more than 50 references are asked', () => {
    const references = Array.from({ length: 9_000 }, (_, each) => `${each}@ex.com`)
    const asked = referencedMessageIds(mail({ references, inReplyTo: ['a@ex.com'] }))
    expect(asked).toHaveLength(50)
    expect(asked.slice(0, 2)).toEqual(['a@ex.com', '8999@ex.com'])
  })
})

describe('namedConversations', () => {
  test('names each conversation once, in the order in which they are tried', () => {
    const named = namedConversations(
      facts({ ...toToken, references: ['b@ex.com', 'a@ex.com', 'b@ex.com'], subject: `Re: [#${token}]` }),
    )
    expect(named).toEqual(['c9', 'c2', 'c1'])
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
