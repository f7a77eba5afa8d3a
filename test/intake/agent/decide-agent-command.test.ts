import { describe, expect, test } from 'vitest'
import { emptyLedger } from '../../../src/consent'
import { blockId } from '../../../src/inbox/blocking/block-ids'
import { channelKinds, kindOf } from '../../../src/inbox/channel-kinds/channel-kinds'
import type { ConversationEvent } from '../../../src/inbox/conversation/events'
import type { Message } from '../../../src/inbox/message'
import type { AgentCommand } from '../../../src/intake/agent/agent-command'
import type {
  CloseFacts,
  DisassociateFacts,
  NotSpamFacts,
  ReplyFacts,
  TranscriptContents,
} from '../../../src/intake/agent/agent-facts'
import { decideAgentCommand } from '../../../src/intake/agent/decide-agent-command'
import { addToMailHead, noMails } from '../../../src/intake/conversation/mail-head'
import { emptyPlan } from '../../../src/shared/plan'
import { eventsOf } from '../../../src/testing'
import {
  assign,
  close,
  filter,
  receive as received,
  start,
  startMail,
  takeOver,
  withBot,
} from '../../inbox/conversation/commands'
import {
  address,
  block,
  cleo,
  folded,
  inbox,
  now,
  people,
  planned,
  toBoth,
  told,
  user,
  written,
} from '../shop'

const chat = eventsOf(start(), received())
const mailEvents = eventsOf(startMail(), received())
const ana = user('ana')

const question: Message = {
  id: 'm1',
  conversationId: 'c1',
  by: { kind: 'email', id: 'k1' },
  at: 2,
  text: 'Where is my order?',
  subject: 'A question',
  from: { address: 'cleo@ex.com', name: 'Cleo' },
  mailId: 'in-1@ex.com',
}

const said: Message = {
  id: 'm1',
  conversationId: 'c1',
  by: { kind: 'visitor', id: 'v1' },
  at: 2,
  text: 'Hello',
  page: 'https://acme.example/pricing',
}

type Facts = ReplyFacts & CloseFacts & NotSpamFacts & DisassociateFacts

/** What a test says of a conversation: `messages` are those that its customer can see. */
type Said = Partial<Omit<Facts, 'transcript'>> & {
  readonly messages?: readonly Message[]
  readonly transcript?: Partial<TranscriptContents>
}

const facts = (events: readonly ConversationEvent[], but: Said = {}): Facts => {
  const isMail = events[0]?.type === 'Started' && events[0].channelKind === 'email'
  const { messages = [isMail ? question : said], transcript, ...given } = but
  const team = given.people ?? people([ana, user('ben')])
  const { contact } = given
  return {
    now,
    agent: ana,
    commandId: 'act-1',
    disposition: null,
    conversation: folded(events),
    kind: kindOf(channelKinds(), events[0]?.type === 'Started' ? events[0].channelKind : ''),
    channel: undefined,
    inbox,
    people: team,
    contact,
    visitor: null,
    mailHead: isMail ? messages.reduce(addToMailHead, noMails) : noMails,
    sendFrom: address,
    rule: toBoth,
    blocks: [],
    tokenKey: 'a key that nobody can guess',
    consent: emptyLedger,
    confirmation: null,
    consentWithdrawn: false,
    transcript: {
      contact,
      messages,
      users: team.users,
      bots: [],
      zone: 'Europe/Berlin',
      ...transcript,
    },
    ...given,
  }
}

const acting = (command: AgentCommand, events: readonly ConversationEvent[], but: Said = {}) =>
  planned(decideAgentCommand(command, facts(events, but)), facts(events, but))

const reasonOf = (result: ReturnType<typeof acting>['result']) =>
  result.accepted ? result.disposition.reason : result.refused.reason

describe('who may act', () => {
  test.each<[string, Said, string]>([
    ['who is no member', { agent: user('cem') }, 'NOT_A_MEMBER'],
    ['an admin who is no member', { agent: user('ada', { admin: true }) }, 'NOT_A_MEMBER'],
    ['a member who left', { agent: user('ana', { active: false }) }, 'USER_INACTIVE'],
  ])('P-04 %s is refused, and nothing changes', (_, but, reason) => {
    const { plan, result } = acting({ type: 'close' }, chat, but)
    expect(plan).toEqual(emptyPlan)
    expect(result).toMatchObject({ accepted: false, refused: { reason, explanation: { holds: false } } })
  })

  test('P-04 who was removed is told nothing of an earlier act either', () => {
    const disposition = {
      kind: 'thread',
      reason: 'CLOSED',
      at: 1,
      conversationId: 'c1',
      messageId: 'act-1',
    } as const
    expect(acting({ type: 'close' }, chat, { disposition }).result.accepted).toBe(true)
    expect(acting({ type: 'close' }, chat, { disposition, agent: user('cem') }).result.accepted).toBe(false)
  })

  test('P-06 a member without a seat assigns and answers', () => {
    const agent = user('ana', { seat: 'none' })
    expect(reasonOf(acting({ type: 'assign', userId: 'ana' }, chat, { agent }).result)).toBe('MANUAL')
    expect(reasonOf(acting({ type: 'reply', text: 'Hi' }, chat, { agent }).result)).toBe('ASSIGNED_BY_REPLY')
  })

  test('the same act again changes nothing and is answered as before', () => {
    const disposition = {
      kind: 'thread',
      reason: 'CLOSED',
      at: 1,
      conversationId: 'c1',
      messageId: 'act-1',
    } as const
    expect(acting({ type: 'close' }, chat, { disposition: disposition })).toEqual({
      plan: emptyPlan,
      result: { accepted: true, disposition, seq: 2 },
    })
  })
})

describe('assigning', () => {
  test('R-14 to a member who would not get it automatically, with the warnings', () => {
    const tired = user('ben', { seat: 'none', status: 'away', capacity: 1 })
    const { plan, result } = acting({ type: 'assign', userId: 'ben' }, chat, {
      people: people([ana, tired], { ben: { open: 1, lastTurn: 4 } }),
    })
    expect(reasonOf(result)).toBe('MANUAL')
    expect(written(plan, 'decision')).toMatchObject({
      decisions: [{ details: { warnings: ['NO_ROUTING_SEAT', 'STATUS_AWAY', 'AT_CAPACITY'] } }],
    })
    expect(written(plan, 'load')).toEqual({ open: 2, lastTurn: 4 })
  })

  test.each([
    ['nobody of this name', 'zoe', 'NOT_A_MEMBER'],
    ['somebody of another inbox', 'cem', 'NOT_A_MEMBER'],
    ['who left', 'dan', 'USER_INACTIVE'],
    ['a name of every object', '__proto__', 'NOT_A_MEMBER'],
  ])('R-15 to %s is refused', (_, userId, reason) => {
    const { plan, result } = acting({ type: 'assign', userId }, chat, {
      inbox: { ...inbox, members: ['ana', 'dan'] },
      people: people([ana, user('cem'), user('dan', { active: false })]),
    })
    expect(plan).toEqual(emptyPlan)
    expect(reasonOf(result)).toBe(reason)
  })

  test('to nobody takes it off the load of who had it', () => {
    const { plan, result } = acting(
      { type: 'assign', userId: null },
      eventsOf(start(), received(), assign('ben')),
      {
        people: people([ana, user('ben')], { ben: { open: 3, lastTurn: 2 } }),
      },
    )
    expect(reasonOf(result)).toBe('UNASSIGNED')
    expect(written(plan, 'load')).toEqual({ open: 2, lastTurn: 2 })
  })

  test('from one to the other moves the load, and both rows are guarded', () => {
    const { plan } = acting({ type: 'assign', userId: 'ana' }, eventsOf(start(), received(), assign('ben')), {
      people: people([ana, user('ben')], { ana: { open: 0, lastTurn: 0 }, ben: { open: 3, lastTurn: 2 } }),
    })
    const workloads = plan.puts.filter(({ kind }) => kind === 'load')
    expect(workloads).toEqual([
      { kind: 'load', id: 'ana', value: { open: 1, lastTurn: 0 } },
      { kind: 'load', id: 'ben', value: { open: 2, lastTurn: 2 } },
    ])
    expect(plan.guards.filter(({ kind }) => kind === 'load')).toHaveLength(2)
  })
})

describe('answering', () => {
  test('R-16 a chat: the visitor sees it, and it is the answerer’s', () => {
    const { plan, result } = acting({ type: 'reply', text: 'Hi' }, chat)
    expect(reasonOf(result)).toBe('ASSIGNED_BY_REPLY')
    expect(told(plan)).toMatchObject({
      entries: ['Assigned ASSIGNED_BY_REPLY', 'MessageSent REPLIED'],
      effects: [],
    })
    expect(plan.feed).toContainEqual({ feed: 'visitor/v1', item: { conversationId: 'c1', seq: 4 } })
  })

  test('a mail: it leaves from the address, and what it is known by leads back', () => {
    const { plan } = acting({ type: 'reply', text: 'Tomorrow.' }, mailEvents)
    expect(told(plan)).toMatchObject({
      effects: ['send-mail'],
      writes: expect.arrayContaining(['mail-id', 'message']),
    })
    expect(plan.effects[0]?.payload).toMatchObject({
      mail: {
        inReplyTo: 'in-1@ex.com',
        to: [{ address: 'cleo@ex.com' }],
        from: { address: 'help@acme.example' },
        subject: 'Re: A question',
      },
    })
    expect(written(plan, 'mail-id')).toMatchObject({ conversationId: 'c1', ours: true })
  })

  test('I-03 opens it again', () => {
    expect(reasonOf(acting({ type: 'reply', text: 'Hi' }, eventsOf(start(), received(), close)).result)).toBe(
      'REOPENED_BY_REPLY',
    )
  })

  test('a mail without an address to send from is refused', () => {
    const { plan, result } = acting({ type: 'reply', text: 'Hi' }, mailEvents, { sendFrom: undefined })
    expect(plan).toEqual(emptyPlan)
    expect(reasonOf(result)).toBe('CHANNEL_DISCONNECTED')
  })

  test('whoever is blocked gets nothing, until the block is gone', () => {
    const blocks = [block({ kind: 'visitor', value: 'v1' })]
    const events = eventsOf(start(), received(), filter('SENDER_BLOCKED'))
    expect(reasonOf(acting({ type: 'reply', text: 'Hi' }, events, { blocks }).result)).toBe(
      'FILTERED_BLOCKED',
    )
    expect(acting({ type: 'reply', text: 'Hi' }, events).result.accepted).toBe(true)
  })

  test('I-07, B-06 a note opens nothing, takes over nothing and is told no visitor', () => {
    const { plan, result } = acting(
      { type: 'note', text: 'Nice.' },
      eventsOf(start(withBot), received(), close),
    )
    expect(reasonOf(result)).toBe('NOTE_ONLY')
    expect(written(plan, 'conversation')).toMatchObject({ status: 'closed', control: 'bot' })
    expect(plan.feed.map(({ feed }) => feed)).toEqual(['inbox/support'])
  })
})

describe('closing', () => {
  const withAddress = { contact: cleo }

  test('I-01, I-09 a chat sends its transcript, once for each close', () => {
    const { plan, result } = acting({ type: 'close' }, chat, withAddress)
    expect(reasonOf(result)).toBe('CLOSED')
    expect(told(plan)).toMatchObject({
      entries: ['Closed CLOSED', 'TranscriptSent TRANSCRIPT_SENT'],
      effects: ['send-mail'],
    })
    expect(plan.effects[0]?.payload).toMatchObject({
      mail: {
        to: [{ address: 'cleo@ex.com', name: 'Cleo' }],
        text: expect.stringMatching(/https:\/\/acme\.example\/pricing[\s\S]*Cleo\nHello/),
      },
    })
    const next = acting({ type: 'close' }, chat, { ...withAddress, commandId: 'act-2' })
    expect(next.plan.effects[0]?.id).not.toBe(plan.effects[0]?.id)
  })

  test.each<[string, Said, string]>([
    ['the address is not known', {}, 'TRANSCRIPT_SKIPPED_NO_EMAIL'],
    [
      'the visitor is blocked',
      { ...withAddress, blocks: [block({ kind: 'visitor', value: 'v1' })] },
      'TRANSCRIPT_SKIPPED_FILTERED',
    ],
    ['consent is withdrawn', { ...withAddress, consentWithdrawn: true }, 'TRANSCRIPT_SKIPPED_CONSENT'],
    ['there is nothing to send from', { ...withAddress, sendFrom: undefined }, 'CHANNEL_DISCONNECTED'],
  ])('I-10 it closes without a transcript when %s', (_, but, reason) => {
    const { plan, result } = acting({ type: 'close' }, chat, but)
    expect(reasonOf(result)).toBe('CLOSED')
    expect(told(plan)).toMatchObject({
      entries: ['Closed CLOSED', `TranscriptSkipped ${reason}`],
      effects: [],
    })
  })

  test('a mail closes without a word about transcripts', () => {
    expect(told(acting({ type: 'close' }, mailEvents, withAddress).plan).entries).toEqual(['Closed CLOSED'])
  })

  test('I-02 what is closed stays so, and no second transcript leaves', () => {
    const { plan, result } = acting({ type: 'close' }, eventsOf(start(), received(), close), withAddress)
    expect(reasonOf(result)).toBe('ALREADY_CLOSED')
    expect(told(plan)).toEqual({ entries: [], writes: ['disposition'], effects: [] })
  })

  test('closing frees the load, opening takes it back', () => {
    const loaded = { people: people([ana], { ana: { open: 2, lastTurn: 1 } }) }
    const mine = eventsOf(start(), received(), assign('ana'))
    expect(written(acting({ type: 'close' }, mine, loaded).plan, 'load')).toEqual({ open: 1, lastTurn: 1 })
    const closed = eventsOf(start(), received(), assign('ana'), close)
    expect(written(acting({ type: 'reopen' }, closed, loaded).plan, 'load')).toEqual({ open: 3, lastTurn: 1 })
  })
})

describe('a bot’s conversation', () => {
  const botChat = eventsOf(start(withBot), received())

  test('B-01 is taken over', () => {
    const { plan, result } = acting({ type: 'take-over' }, botChat)
    expect(reasonOf(result)).toBe('TAKEN_OVER')
    expect(written(plan, 'conversation')).toMatchObject({ control: 'human', assigneeId: 'ana', epoch: 2 })
    expect(written(plan, 'load')).toEqual({ open: 1, lastTurn: 0 })
  })

  test('B-02 is not taken from a colleague', () => {
    const events = eventsOf(start(withBot), received(), takeOver({ kind: 'agent', id: 'ben' }))
    expect(reasonOf(acting({ type: 'take-over' }, events).result)).toBe('ALREADY_TAKEN_OVER')
  })
})

describe('blocking', () => {
  const visitorBlock = block({ kind: 'visitor', value: 'v1' })

  test('F-20 a visitor: this kind of channel, into Filtered, assignee kept, load freed', () => {
    const { plan, result } = acting({ type: 'block' }, eventsOf(start(), received(), assign('ana')), {
      people: people([ana], { ana: { open: 1, lastTurn: 0 } }),
    })
    expect(reasonOf(result)).toBe('SENDER_BLOCKED')
    expect(written(plan, 'block')).toMatchObject({
      subject: { kind: 'visitor', value: 'v1' },
      channelKind: 'chat',
      by: 'ana',
    })
    expect(written(plan, 'conversation')).toMatchObject({ filtered: 'SENDER_BLOCKED', assigneeId: 'ana' })
    expect(written(plan, 'load')).toEqual({ open: 0, lastTurn: 0 })
  })

  test('F-20 a mail: its address', () => {
    const { plan } = acting({ type: 'block' }, mailEvents)
    expect(written(plan, 'block')).toMatchObject({
      subject: { kind: 'address', value: 'cleo@ex.com' },
      channelKind: 'email',
    })
  })

  test('F-21 again does nothing', () => {
    const events = eventsOf(start(), received(), filter('SENDER_BLOCKED'))
    const { plan, result } = acting({ type: 'block' }, events, { blocks: [visitorBlock] })
    expect(reasonOf(result)).toBe('ALREADY_BLOCKED')
    expect(told(plan)).toEqual({ entries: [], writes: ['disposition'], effects: [] })
  })

  test('a conversation that names nobody has nobody to block', () => {
    const { result } = acting({ type: 'block' }, mailEvents, { messages: [] })
    expect(reasonOf(result)).toBe('NO_CONTACT')
  })

  test('F-25 unblocking removes the block and leaves the conversation in Filtered', () => {
    const events = eventsOf(start(), received(), filter('SENDER_BLOCKED'))
    const { plan, result } = acting({ type: 'unblock' }, events, { blocks: [visitorBlock] })
    expect(reasonOf(result)).toBe('UNBLOCKED')
    expect(plan.removes).toEqual([{ kind: 'block', id: blockId(visitorBlock) }])
    expect(told(plan).entries).toEqual([])
    expect(plan.feed.map(({ feed }) => feed)).toEqual(['inbox/support'])
  })

  test('unblocking who is not blocked is refused', () => {
    expect(reasonOf(acting({ type: 'unblock' }, chat).result)).toBe('NOT_BLOCKED')
  })
})

describe('spam', () => {
  test('goes to Filtered and blocks nobody', () => {
    const { plan, result } = acting({ type: 'spam' }, chat)
    expect(reasonOf(result)).toBe('MARKED_SPAM')
    expect(told(plan).writes).not.toContain('block')
    expect(written(plan, 'conversation')).toMatchObject({ filtered: 'MARKED_SPAM' })
  })

  test('that is none comes back and is routed', () => {
    const { plan, result } = acting(
      { type: 'not-spam' },
      eventsOf(startMail({ filtered: 'FILTERED_PROMOTIONAL' }), received()),
    )
    expect(reasonOf(result)).toBe('NOT_SPAM')
    expect(told(plan).entries).toEqual(['Unfiltered NOT_SPAM', 'Assigned ROUND_ROBIN'])
  })

  test('that is none keeps the assignee it had', () => {
    const { plan } = acting({ type: 'not-spam' }, eventsOf(start(), received(), assign('ben'), filter()))
    expect(told(plan).entries).toEqual(['Unfiltered NOT_SPAM'])
    expect(written(plan, 'load')).toEqual({ open: 1, lastTurn: 0 })
  })

  test('that never was any is left alone', () => {
    expect(told(acting({ type: 'not-spam' }, chat).plan)).toEqual({
      entries: [],
      writes: ['disposition'],
      effects: [],
    })
  })
})

describe('disassociating', () => {
  test('I-12 a chat loses its contact', () => {
    const { plan, result } = acting(
      { type: 'disassociate' },
      eventsOf(start({ contactId: 'k1' }), received()),
    )
    expect(reasonOf(result)).toBe('DISASSOCIATED')
    expect(written(plan, 'conversation')).toMatchObject({
      contactId: null,
      visitorId: 'v1',
      removedContactIds: ['k1'],
    })
  })

  test('I-13 a mail does not', () => {
    expect(reasonOf(acting({ type: 'disassociate' }, mailEvents).result)).toBe('CHAT_ONLY')
  })
})

test('the same id for another conversation is another act', () => {
  const [here, there] = ['c1', 'c2'].map((conversationId) =>
    acting({ type: 'note', text: 'x' }, eventsOf(start({ conversationId }), received())),
  )
  const ids = (plan: typeof here) => plan?.plan.puts.map(({ kind, id }) => `${kind}/${id}`)
  expect(ids(here)?.filter((id) => ids(there)?.includes(id))).toEqual([])
})
