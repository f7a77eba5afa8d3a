import { describe, expect, test } from 'vitest'
import { emptyLedger } from '../../../src/consent'
import { chatKind } from '../../../src/inbox/channel-kinds/chat'
import {
  type BotAnswerFacts,
  type BotOutcome,
  decideBotAnswer,
} from '../../../src/intake/bot/decide-bot-answer'
import { emptyPlan } from '../../../src/shared/plan'
import { eventsOf } from '../../../src/testing'
import {
  close,
  filter,
  handOff,
  receive as received,
  start,
  takeOver,
  withBot,
} from '../../inbox/conversation/commands'
import { folded, greeter, inbox, now, people, planned, team, toBoth, told, user, written } from '../shop'

const asked = [start(withBot), received()] as const

const facts = (but: Partial<BotAnswerFacts> = {}): BotAnswerFacts => ({
  now,
  answered: { messageId: 'm1', epoch: 1 },
  disposition: null,
  conversation: folded(eventsOf(...asked)),
  kind: chatKind,
  consent: emptyLedger,
  bot: greeter,
  inbox,
  people: team,
  rule: toBoth,
  withinHours: true,
  ...but,
})

const answer = (outcome: BotOutcome, known: BotAnswerFacts) => planned(decideBotAnswer(outcome, known), known)

const says: BotOutcome = { messages: ['Hello!', 'What is it about?'], choices: ['Order', 'Something else'] }
const asksForPeople: BotOutcome = { messages: ['One moment.'], handOff: { reason: 'wants a person' } }
const gone = { people: people([user('ana', { status: 'away' }), user('ben', { status: 'away' })]) }
const bot = (handOffPolicy: BotAnswerFacts['bot']['handOff']) => ({
  bot: { ...greeter, handOff: handOffPolicy },
})

describe('an answer', () => {
  test('B-07 is delivered, with its choices at the last message', () => {
    const { plan, result } = answer(says, facts())
    expect(result).toMatchObject({ kind: 'thread', reason: 'BOT_MESSAGE' })
    expect(told(plan).entries).toEqual(['MessageSent BOT_MESSAGE', 'MessageSent BOT_MESSAGE'])
    const messages = plan.puts.filter(({ kind }) => kind === 'message').map(({ value }) => value)
    expect(messages.map(({ text, choices }) => [text, choices])).toEqual([
      ['Hello!', undefined],
      ['What is it about?', ['Order', 'Something else']],
    ])
  })

  test.each([
    ['a person took over', eventsOf(...asked, takeOver())],
    ['the conversation was closed', eventsOf(...asked, close)],
  ])('B-08 is kept back when %s meanwhile', (_, events) => {
    const { plan, result } = answer(says, facts({ conversation: folded(events) }))
    expect(result.reason).toBe('LATE_BOT_MESSAGE_SUPPRESSED')
    expect(written(plan, 'conversation')).toMatchObject({ answers: 0, latestMessageId: 'm1' })
    expect(plan.feed.map(({ feed }) => feed)).toEqual(['inbox/support'])
  })

  test('B-13 of nothing leaves the conversation with the bot', () => {
    const { plan, result } = answer({ messages: [] }, facts())
    expect(result.reason).toBe('BOT_COMPLETED')
    expect(told(plan)).toEqual({ entries: [], writes: ['disposition'], effects: [] })
  })

  test('C-26 is decided again when the person says something else of consent meanwhile', () => {
    expect(decideBotAnswer(says, facts()).reliesOn).toContain('consent')
  })

  test('to the same message counts once', () => {
    const disposition = {
      kind: 'thread',
      reason: 'BOT_MESSAGE',
      at: 1,
      conversationId: 'c1',
      messageId: 'b',
    } as const
    expect(answer(says, facts({ disposition: disposition }))).toEqual({
      plan: emptyPlan,
      result: disposition,
    })
  })
})

describe('a hand-off', () => {
  const handed = ['MessageSent BOT_MESSAGE', 'ControlChanged HANDOFF_ACCEPTED', 'Assigned HANDOFF_ACCEPTED']

  test('B-09 gives it to somebody who is available, also outside hours', () => {
    const { plan } = answer(asksForPeople, facts({ withinHours: false }))
    expect(told(plan).entries).toEqual(handed)
    expect(written(plan, 'conversation')).toMatchObject({ control: 'human', epoch: 2, assigneeId: 'ana' })
    expect(written(plan, 'load')).toEqual({ open: 1, lastTurn: 0 })
    expect(written(plan, 'turn')).toEqual({ turn: 1 })
  })

  test('is explained, with what the bot gave as its reason', () => {
    const { plan } = answer(asksForPeople, facts())
    expect(written(plan, 'decision')).toMatchObject({
      decisions: [{ policy: 'handOff', reason: 'HANDOFF_ACCEPTED', details: { cause: 'wants a person' } }],
    })
  })

  test('B-10 waits unassigned outside hours, where the policy says so', () => {
    const never = bot({ handoffOutsideHours: 'never' })
    const { plan } = answer(asksForPeople, facts({ ...never, withinHours: false }))
    expect(told(plan).entries).toEqual([handed[0], 'ControlChanged HANDOFF_OUTSIDE_HOURS_UNASSIGNED'])
    expect(written(plan, 'conversation')).toMatchObject({ control: 'human', assigneeId: null })
    expect(told(answer(asksForPeople, facts(never)).plan).entries).toEqual(handed)
  })

  test.each([
    ['unassigned', 'HANDOFF_NO_AGENT_UNASSIGNED'],
    ['queue', 'HANDOFF_NO_AGENT_QUEUED'],
  ] as const)('B-11 leaves the bot when nobody is there: %s', (onNone, reason) => {
    const { plan } = answer(asksForPeople, facts({ ...gone, ...bot({ onNone }) }))
    expect(told(plan).entries).toEqual([handed[0], `ControlChanged ${reason}`])
    expect(written(plan, 'conversation')).toMatchObject({ assigneeId: null })
  })

  test('B-11 leaves the conversation with a bot that is kept when nobody is there', () => {
    const { plan, result } = answer(
      { messages: [], handOff: { reason: '' } },
      facts({ ...gone, ...bot({ onNone: 'keep-bot' }) }),
    )
    expect(result.reason).toBe('HANDOFF_NO_AGENT_BOT_CONTINUES')
    expect(told(plan).entries).toEqual([])
  })

  test('B-12 does nothing when people are in control already', () => {
    const { plan, result } = answer(
      { messages: [], handOff: { reason: '' } },
      facts({ conversation: folded(eventsOf(...asked, handOff)) }),
    )
    expect(result.reason).toBe('HANDOFF_DUPLICATE')
    expect(told(plan)).toEqual({ entries: [], writes: ['disposition'], effects: [] })
  })

  test('of a filtered conversation gives it to nobody', () => {
    const spam = { conversation: folded(eventsOf(...asked, filter())) }
    const { result } = answer({ messages: [], handOff: { reason: '' } }, facts(spam))
    expect(result.reason).toBe('NOT_ROUTABLE_FILTERED')
  })

  test('B-14 follows when the bot fails', () => {
    const { plan, result } = answer({ failed: 'It broke.' }, facts())
    expect(result.reason).toBe('HANDOFF_BOT_ERROR')
    expect(told(plan).entries).toEqual(['ControlChanged HANDOFF_BOT_ERROR', 'Assigned HANDOFF_BOT_ERROR'])
    expect(written(plan, 'decision')).toMatchObject({
      decisions: [{ details: { handOff: 'HANDOFF_ACCEPTED', cause: 'It broke.' } }],
    })
  })

  test('B-14 of a bot that had lost control already changes nothing', () => {
    const { result } = answer(
      { failed: 'It broke.' },
      facts({ conversation: folded(eventsOf(...asked, takeOver())) }),
    )
    expect(result.reason).toBe('HANDOFF_DUPLICATE')
  })
})
