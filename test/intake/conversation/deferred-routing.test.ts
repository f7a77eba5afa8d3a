import { describe, expect, test } from 'vitest'
import type { Conversation } from '../../../src/inbox/conversation/conversation'
import { decideThreading } from '../../../src/inbox/mail/match-thread'
import { noReplyTokens } from '../../../src/inbox/mail/read-reply-tokens'
import { decideChannelMessage } from '../../../src/intake/channel/decide-channel-message'
import { type ChatMessageFacts, decideChatMessage } from '../../../src/intake/chat/decide-chat-message'
import type { WhenRouted } from '../../../src/intake/conversation/route-step'
import type { Decided } from '../../../src/intake/decided/decided'
import { decideMail } from '../../../src/intake/mail/decide-mail'
import type { RecordedDecision } from '../../../src/records/recorded-decision'
import { eventsOf } from '../../../src/testing'
import { smsKind, texted } from '../../helpdesk/channel/sms'
import { assign, close, receive, start } from '../../inbox/conversation/commands'
import { mail } from '../../inbox/mail/mail'
import {
  address,
  chatFacts,
  chatMessage,
  folded,
  greeter,
  inbox,
  now,
  planned,
  team,
  toBoth,
  told,
  user,
  visitor,
  written,
} from '../shop'

const chat = (routing: WhenRouted, but: Partial<ChatMessageFacts> = {}) =>
  decideChatMessage(chatMessage(), chatFacts({ routing, ...but }))

const unknownSender = {
  now,
  inbox,
  people: team,
  disposition: null,
  conversation: null,
  blocks: [],
  allowed: [],
  contactAddress: null,
  newContactId: 'contact-new',
} as const

const byMail = (routing: WhenRouted) =>
  decideMail(mail(), {
    ...unknownSender,
    arrivalId: 'arrival-1',
    sourceFile: 'mail/source',
    channel: address,
    sameMailId: null,
    thread: decideThreading(
      {},
      {
        mail: mail(),
        ownAddresses: [address.address],
        threads: {},
        tokens: noReplyTokens,
        deleted: [],
        participants: {},
      },
    ),
    hasUnfilteredThread: false,
    routing,
  })

const byText = (routing: WhenRouted) =>
  decideChannelMessage(texted('Hello'), {
    ...unknownSender,
    kind: smsKind,
    channel: {
      kind: 'acme.sms',
      id: 'sms',
      inboxId: 'support',
      name: 'Text us',
      active: true,
      routing: toBoth,
    },
    addressKey: 'acme.sms:+4790000001',
    routing,
  })

const paths: readonly [string, (routing: WhenRouted) => Decided<unknown, string>][] = [
  ['a chat message', chat],
  ['a mail', byMail],
  ['a message on a channel', byText],
]

const routingOf = (decided: Decided<unknown, string>) =>
  planned(decided).plan.puts.flatMap(({ kind, value }) =>
    kind === 'decision'
      ? (value as unknown as RecordedDecision).decisions.filter(({ policy }) => policy === 'routing')
      : [],
  )

describe.each(paths)('R-22 %s', (_, decide) => {
  test('that is routed now gets a person in the same commit', () => {
    const { plan } = planned(decide('now'))
    expect(written<Conversation>(plan, 'conversation').assigneeId).toBe('ana')
    expect(told(plan).effects).toEqual([])
  })

  test('that is deferred is accepted unassigned, and the follow-up of this state routes it', () => {
    const decided = decide('deferred')
    const { plan } = planned(decided)
    const { id, seq, assigneeId } = written<Conversation>(plan, 'conversation')
    expect(assigneeId).toBeNull()
    expect(told(plan).writes).toEqual(expect.arrayContaining(['message', 'disposition']))
    expect(told(plan).writes).not.toEqual(expect.arrayContaining(['pool']))
    expect(routingOf(decided)).toMatchObject([{ reason: 'ROUTING_DEFERRED' }])
    expect(plan.effects).toMatchObject([
      { kind: 'follow-up', payload: { rule: 'route', conversationId: id, seq }, dueAt: now },
    ])
    expect(plan.effects.map((effect) => effect.id)).toEqual(
      planned(decide('deferred')).plan.effects.map((effect) => effect.id),
    )
  })
})

describe('R-22 nothing is deferred', () => {
  test('when a bot is in control', () => {
    const decided = chat('deferred', { bot: greeter })
    expect(routingOf(decided)).toMatchObject([{ reason: 'NOT_ROUTABLE_BOT' }])
    expect(decided.effects.map(({ kind }) => kind)).toEqual(['ask-bot'])
  })

  test('when the assignee of a reopened chat keeps it', () => {
    const before = folded(eventsOf(start({ channelId: 'chat-support' }), receive(), assign('ben'), close))
    const known = { conversation: before, visitor: visitor({ conversations: { support: 'c1' } }) }
    const decided = chat('deferred', known)
    expect(routingOf(decided)).toMatchObject([{ reason: 'ALREADY_ASSIGNED' }])
    expect(decided.changes[0]?.after?.assigneeId).toBe('ben')
    expect(decided.effects).toEqual([])
  })

  test('but an assignee who left is removed, so that nobody who left has it', () => {
    const before = folded(eventsOf(start({ channelId: 'chat-support' }), receive(), assign('cem'), close))
    const people = { ...team, users: [...team.users, user('cem')] }
    const decided = chat('deferred', { conversation: before, people })
    expect(decided.changes[0]?.after?.assigneeId).toBeNull()
    expect(decided.effects.map(({ kind }) => kind)).toEqual(['follow-up'])
  })
})
