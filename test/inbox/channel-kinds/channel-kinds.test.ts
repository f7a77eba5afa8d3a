import { describe, expect, test } from 'vitest'
import { blockId, hostBlockPrefix } from '../../../src/inbox/blocking/block-ids'
import { subjectsOf } from '../../../src/inbox/blocking/subjects'
import { channelAddress } from '../../../src/inbox/channel-kinds/channel-address'
import type { ChannelKindDefinition } from '../../../src/inbox/channel-kinds/channel-kind'
import { builtInKinds, channelKinds, kindOf } from '../../../src/inbox/channel-kinds/channel-kinds'
import { chatKind } from '../../../src/inbox/channel-kinds/chat'
import { emailKind } from '../../../src/inbox/channel-kinds/email'
import type { ConversationCommand } from '../../../src/inbox/conversation/commands'
import { decide } from '../../../src/inbox/conversation/decide'
import { decideTranscript } from '../../../src/inbox/decide-transcript'
import { routedFacts } from '../../../src/intake/conversation/route-step'
import { conversation } from '../views/conversation'

const asked = { at: 10, by: { kind: 'agent', id: 'ana' } } as const
const receive: ConversationCommand = {
  type: 'receive',
  messageId: 'm2',
  sessionId: 's2',
  at: 10,
  by: { kind: 'visitor', id: 'v1' },
}
const closed = conversation({ status: 'closed', closedAt: 5, sessionId: 's1', contactId: 'k1' })

const reasonWith = (command: ConversationCommand, but: Partial<ChannelKindDefinition>) =>
  decide(command, closed, { ...chatKind, ...but }).reason

describe('what a kind says changes what a conversation answers', () => {
  test.each<[string, ConversationCommand, Partial<ChannelKindDefinition>, string, string]>([
    ['sessions', receive, { sessions: false }, 'NEW_THREAD', 'REOPENED_BY_VISITOR'],
    ['reopening', { ...receive, sessionId: 's1' }, { reopening: false }, 'REOPENED_BY_VISITOR', 'NEW_THREAD'],
    [
      'customer',
      { ...receive, sessionId: 's1' },
      { customer: 'contact' },
      'REOPENED_BY_VISITOR',
      'REOPENED_BY_CONTACT',
    ],
    [
      'sending',
      { type: 'reply', messageId: 'm2', ...asked },
      { sending: false },
      'REOPENED_BY_REPLY',
      'CHANNEL_CANNOT_SEND',
    ],
    [
      'registered',
      { type: 'reply', messageId: 'm2', ...asked },
      { sending: false, registered: false },
      'REOPENED_BY_REPLY',
      'CHANNEL_KIND_UNKNOWN',
    ],
    [
      'disassociation',
      { type: 'remove-contact', ...asked },
      { disassociation: false },
      'DISASSOCIATED',
      'CHAT_ONLY',
    ],
    [
      'receipts',
      { type: 'delivered', messageId: 'm1', ...asked },
      { receipts: true },
      'CHANNEL_NO_RECEIPTS',
      'DELIVERED',
    ],
  ])('%s', (_, command, but, as, changed) => {
    expect([reasonWith(command, {}), reasonWith(command, but)]).toEqual([as, changed])
  })

  test('transcripts', () => {
    const facts = { email: 'jo@ex.com', consentWithdrawn: false, blocked: false, canSend: true }
    const closed = (kind: ChannelKindDefinition) =>
      decideTranscript({}, { ...facts, conversation: conversation({ customerMessages: 1 }), kind }).outcome
    expect(closed(chatKind)).toBe(true)
    expect(closed({ ...chatKind, transcripts: false })).toBe(false)
  })

  test('identifiedBy, which routing is told', () => {
    expect([chatKind, emailKind].map((kind) => routedFacts(conversation(), kind).identifiedBy)).toEqual([
      'cookie',
      'address',
    ])
  })

  test('the definition of another kind is a mistake', () => {
    expect(() => decide(receive, conversation(), emailKind)).toThrow(
      'Expected the definition of the kind "chat"',
    )
  })
})

describe('a definition', () => {
  test('of ours is plain data', () => {
    expect(JSON.parse(JSON.stringify(builtInKinds))).toEqual(builtInKinds)
    expect(builtInKinds.map(({ kind }) => kind)).toEqual(['chat', 'email'])
  })

  test.each(['constructor', '__proto__', 'toString', 'acme.sms', ''])(
    'of %s that is not registered sends nothing',
    (kind) => {
      expect(kindOf(channelKinds(), kind)).toMatchObject({ kind, registered: false, sending: false })
    },
  )
})

describe('names of a host kind', () => {
  test('an address has its kind before it, and a mail address stands for itself', () => {
    expect(channelAddress('acme.sms', '+47')).toBe('acme.sms:+47')
    expect(channelAddress('email', 'jo@ex.com')).toBe('jo@ex.com')
  })

  test('an address has no domain, however it looks', () => {
    const address = channelAddress('acme.matrix', '@jo:server.example')
    expect(subjectsOf({ channelKind: 'acme.matrix', address })).toEqual([{ kind: 'address', value: address }])
    expect(subjectsOf({ channelKind: 'email', address: 'jo@ex.com' })).toHaveLength(3)
  })

  test('a block is listed under its subject, whatever the kind', () => {
    const subject = { kind: 'address', value: 'acme.sms:+47' } as const
    const id = blockId({ subject, channelKind: 'acme.sms' })
    expect(id.startsWith(hostBlockPrefix(subject))).toBe(true)
    expect(id).not.toContain('+47')
    expect(blockId({ subject, channelKind: 'email' })).toMatch(/^block_\w+$/)
  })
})
