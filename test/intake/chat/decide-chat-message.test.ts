import { describe, expect, test } from 'vitest'
import type { Conversation } from '../../../src/inbox/conversation/conversation'
import type { Message } from '../../../src/inbox/message'
import type { ChatFacts } from '../../../src/intake/chat/chat-facts'
import {
  type ChatMessage,
  type ChatMessageFacts,
  decideChatMessage,
} from '../../../src/intake/chat/decide-chat-message'
import type { RecordedDecision } from '../../../src/records/recorded-decision'
import { emptyPlan } from '../../../src/shared/plan'
import { eventsOf } from '../../../src/testing'
import {
  assign,
  botMessage,
  close,
  filter,
  handOff,
  receive as received,
  start,
  takeOver,
  withBot,
} from '../../inbox/conversation/commands'
import {
  block,
  chatFacts,
  chatMessage,
  cleo,
  folded,
  greeter,
  inbox,
  now,
  people,
  planned,
  toAna,
  told,
  user,
  visitor,
  widget,
  written,
} from '../shop'

const receive = (facts: Partial<ChatMessageFacts> = {}, message: Partial<ChatMessage> = {}) =>
  planned(decideChatMessage(chatMessage(message), chatFacts(facts)), chatFacts(facts))

const began = start({ channelId: 'chat-support', widgetId: 'hello' })
const explicit = { process: { basis: 'explicit', text: 'May we?', version: '1' } } as const
const interest = { process: { basis: 'legitimate-interest', text: 'We do.', version: '1' } } as const

describe('a first message', () => {
  const { plan, result } = receive()

  test('begins a conversation that routing gives to somebody', () => {
    expect(result).toMatchObject({
      accepted: true,
      disposition: { kind: 'thread', reason: 'STARTED', at: now },
    })
    expect(told(plan)).toEqual({
      entries: ['Started STARTED', 'MessageReceived CONTINUED', 'Assigned ROUND_ROBIN'],
      writes: ['conversation', 'decision', 'disposition', 'load', 'message', 'pool', 'turn', 'visitor'],
      effects: [],
    })
    expect(written<Conversation>(plan, 'conversation')).toMatchObject({ assigneeId: 'ana', seq: 3 })
    expect(plan.feed.map(({ feed }) => feed)).toEqual(['inbox/support', 'visitor/v1'])
  })

  test('is kept as it was written, with the page', () => {
    expect(written<Message>(plan, 'message')).toMatchObject({
      text: 'Hello',
      clientId: 'm-1',
      page: 'https://acme.example/',
      by: { kind: 'visitor', id: 'v1' },
    })
  })

  test('explains consent and block at the message, and routing once, at the assignment', () => {
    const decisions = plan.puts
      .filter(({ kind }) => kind === 'decision')
      .map(({ value }) => value as unknown as RecordedDecision)
    expect(decisions.map(({ seq, decisions: of }) => [seq, of.map(({ policy }) => policy)])).toEqual([
      [2, ['consent', 'block']],
      [3, ['routing']],
    ])
  })

  test('is decided alike by another machine', () => {
    expect(receive()).toEqual({ plan, result })
  })
})

describe('the conversation of a message', () => {
  const returning = { visitor: visitor({ conversations: { support: 'c1' } }) }

  test('goes on while it is open, in any session', () => {
    const conversation = folded(eventsOf(began, received(), assign('ben')))
    const { plan, result } = receive({ ...returning, conversation }, { sessionId: 's9' })
    expect(result).toMatchObject({ disposition: { reason: 'CONTINUED', conversationId: 'c1' } })
    expect(told(plan).entries).toEqual(['MessageReceived CONTINUED'])
  })

  test('I-05 opens again in the same session, and keeps an assignee who may hold it', () => {
    const conversation = folded(eventsOf(began, received(), assign('ben'), close))
    const { plan, result } = receive({ ...returning, conversation })
    expect(result).toMatchObject({ disposition: { reason: 'REOPENED_BY_VISITOR', conversationId: 'c1' } })
    expect(told(plan).entries).toEqual([
      'Reopened REOPENED_BY_VISITOR',
      'MessageReceived REOPENED_BY_VISITOR',
    ])
    expect(written(plan, 'load')).toEqual({ open: 1, lastTurn: 0 })
  })

  test('I-06 is a new one in another session, and names the old one', () => {
    const conversation = folded(eventsOf(began, received(), assign('ben'), close))
    const { plan, result } = receive({ ...returning, conversation }, { sessionId: 's2' })
    expect(result).toMatchObject({ disposition: { reason: 'NEW_THREAD' } })
    expect(written<Conversation>(plan, 'conversation')).toMatchObject({ previousId: 'c1', sessionId: 's2' })
  })

  test('is a new one when the old one was filtered', () => {
    const conversation = folded(eventsOf(began, received(), filter()))
    expect(receive({ ...returning, conversation }).result).toMatchObject({
      disposition: { reason: 'NEW_THREAD' },
    })
  })

  test('R-18 an assignee who left gives it up, and the rule chooses again', () => {
    const conversation = folded(eventsOf(began, received(), assign('ben')))
    const left = { ...returning, conversation, people: people([user('ana'), user('ben', { active: false })]) }
    expect(told(receive(left).plan).entries).toEqual([
      'MessageReceived CONTINUED',
      'Assigned ASSIGNEE_LOST',
      'Assigned ROUND_ROBIN',
    ])
    const alone = { ...left, inbox: { ...inbox, members: [] } }
    expect(told(receive(alone).plan).entries).toEqual(['MessageReceived CONTINUED', 'Assigned ASSIGNEE_LOST'])
  })

  test('an open one that nobody has stays so', () => {
    const conversation = folded(eventsOf(began, received()))
    expect(told(receive({ ...returning, conversation }).plan).entries).toEqual(['MessageReceived CONTINUED'])
  })
})

describe('a bot', () => {
  test('answers first where it is published, and nobody is assigned', () => {
    const { plan } = receive({ targetedMessage: widget({ botId: 'greeter' }), bot: greeter })
    expect(told(plan).effects).toEqual(['ask-bot'])
    expect(told(plan).entries).toEqual(['Started STARTED', 'MessageReceived CONTINUED'])
    expect(written(plan, 'conversation')).toMatchObject({ control: 'bot', assigneeId: null })
  })

  test('does not answer where it is not published', () => {
    const { plan } = receive({
      targetedMessage: widget({ botId: 'greeter' }),
      bot: { ...greeter, published: false },
    })
    expect(told(plan)).toMatchObject({
      effects: [],
      entries: expect.arrayContaining(['Assigned ROUND_ROBIN']),
    })
  })

  test('B-16 is not started again where people had closed the conversation', () => {
    const events = eventsOf(
      start({ ...withBot, channelId: 'chat-support' }),
      received(),
      botMessage(),
      takeOver(),
      close,
    )
    const { plan } = receive({
      visitor: visitor({ conversations: { support: 'c1' } }),
      targetedMessage: widget({ botId: 'greeter' }),
      bot: greeter,
      conversation: folded(events),
    })
    expect(told(plan)).toMatchObject({
      effects: [],
      entries: ['Reopened REOPENED_BY_VISITOR', 'MessageReceived REOPENED_BY_VISITOR'],
    })
    expect(written(plan, 'conversation')).toMatchObject({ control: 'human', assigneeId: 'ana' })
  })

  test('is not asked again once it has handed off', () => {
    const events = eventsOf(start(withBot), received(), handOff)
    expect(told(receive({ bot: greeter, conversation: folded(events) }).plan).effects).toEqual([])
  })
})

describe('routing', () => {
  test('P-05 passes over who has no seat for it', () => {
    const seatless = people([user('ana', { seat: 'marketing-professional' }), user('ben')])
    expect(written<Conversation>(receive({ people: seatless }).plan, 'conversation').assigneeId).toBe('ben')
  })

  test('passes over who is away or at capacity, and leaves it to nobody when nobody is left', () => {
    const busy = people([user('ana', { status: 'away' }), user('ben', { capacity: 1 })], {
      ben: { open: 1, lastTurn: 1 },
    })
    const { plan } = receive({ people: busy })
    expect(told(plan).entries).toEqual(['Started STARTED', 'MessageReceived CONTINUED'])
    expect(written(plan, 'conversation')).toMatchObject({ assigneeId: null })
  })

  test('an assignment is guarded by the load that it counted from', () => {
    const { plan } = receive({
      targetedMessage: widget({ routing: toAna }),
      people: people([user('ana')], { ana: { open: 4, lastTurn: 7 } }),
    })
    expect(plan.guards).toContainEqual({ kind: 'load', id: 'ana', version: 1 })
    expect(written(plan, 'load')).toEqual({ open: 5, lastTurn: 7 })
    expect(written(plan, 'turn')).toEqual({ turn: 8 })
  })
})

describe('consent', () => {
  test.each([
    ['C-02', explicit, true, 'ask', 'CONSENT_REQUIRED'],
    ['C-08', interest, false, 'block', 'NOTICE_NOT_SHOWN'],
  ] as const)(
    '%s a message that the gate holds back changes nothing',
    (_, consent, noticeShown, gate, reason) => {
      const { plan, result } = receive({ targetedMessage: widget({ consent }) }, { noticeShown })
      expect(plan).toEqual(emptyPlan)
      expect(result).toMatchObject({ accepted: false, gate: { outcome: gate, reason } })
    },
  )

  test('C-07 the first message under a legitimate interest records the notice, the next one nothing', () => {
    const facts = { targetedMessage: widget({ consent: interest }) }
    const { plan } = receive(facts)
    const record = written<ChatFacts['ledger']['records'][number]>(plan, 'consent')
    expect(record.header).toMatchObject({
      event: 'shown',
      lawfulBasis: 'legitimate-interest',
      mechanism: 'implied',
    })
    const again = receive({
      ...facts,
      ledger: { head: { seq: 1, link: record.link }, records: [record] },
    })
    expect(told(again.plan).writes).not.toContain('consent')
  })

  test('the gate comes before the block, so that nothing is kept without a basis', () => {
    const blocks = [block({ kind: 'visitor', value: 'v1' })]
    const { plan, result } = receive({ targetedMessage: widget({ consent: explicit }), blocks })
    expect(plan).toEqual(emptyPlan)
    expect(result).toMatchObject({ accepted: false, gate: { reason: 'CONSENT_REQUIRED' } })
  })
})

describe('a blocked visitor', () => {
  test.each([
    ['visitor', { blocks: [block({ kind: 'visitor', value: 'v1' })] }],
    [
      'contact',
      {
        blocks: [block({ kind: 'contact', value: 'k1' }, 'all')],
        visitor: visitor({ contactId: 'k1' }),
        contact: cleo,
      },
    ],
  ])('F-23 is acknowledged and does not surface, when the %s is blocked', (_, facts) => {
    const { plan, result } = receive(facts)
    expect(result).toMatchObject({
      accepted: true,
      disposition: { kind: 'suppressed', reason: 'BLOCKED_CHAT_SUPPRESSED' },
    })
    expect(told(plan)).toEqual({ entries: [], writes: ['disposition', 'suppressed'], effects: [] })
    expect(plan.feed).toEqual([])
  })

  test('F-24 a block on mail does not reach the chat', () => {
    const blocks = [block({ kind: 'visitor', value: 'v1' }, 'email')]
    expect(receive({ blocks }).result).toMatchObject({ disposition: { kind: 'thread' } })
  })
})

test('a message that arrives again is answered with what became of it, and changes nothing', () => {
  const disposition = {
    kind: 'thread',
    reason: 'STARTED',
    at: 1,
    conversationId: 'c1',
    messageId: 'm1',
  } as const
  const { plan, result } = receive({ disposition })
  expect(plan).toEqual(emptyPlan)
  expect(result).toEqual({ accepted: true, disposition })
})
