import { describe, expect, test } from 'vitest'
import { chatKind } from '../../../src/inbox/channel-kinds/chat'
import { emailKind } from '../../../src/inbox/channel-kinds/email'
import type { ThreadEntry } from '../../../src/inbox/conversation/events'
import { planOf } from '../../../src/intake/commit/plan-of'
import { reactions } from '../../../src/intake/conversation/reactions'
import { type Clearing, decideErasure } from '../../../src/intake/privacy/decide-erasure'
import { mailIdRecord } from '../../../src/records/mail-index'
import { eventsOf } from '../../../src/testing'
import { assign, receive, start, startMail } from '../../inbox/conversation/commands'
import { folded, now, read, told } from '../shop'

const events = eventsOf(start({ contactId: 'k1' }), receive(), assign('ana'))
const entries = events.map((event, index): ThreadEntry => {
  const seq = index + 1
  return { ...event, seq, decisionId: seq === 2 ? 'c1/2' : null }
})
const message = {
  id: 'm1',
  conversationId: 'c1',
  by: { kind: 'visitor', id: 'v1' },
  at: now,
  text: 'Hello',
  clientId: '1',
  mailId: 'm1@ex.com',
  sourceFile: 'mail/support/1',
} as const
const erase: Clearing = { how: 'erase', reason: 'PERSON_ERASED', by: { kind: 'agent', id: 'ada' } }

const behind = {
  conversation: [{ kind: 'conversation', id: 'c1' }],
  holds: ['contact/k1', 'conversation/c1', 'visitor/v1'].map((id) => ({ kind: 'hold', id })),
}

const clear = (clearing: Clearing, upTo = entries.length, mailOf = 'm1') => {
  const decided = decideErasure(clearing, {
    now,
    conversation: folded(events),
    entries: entries.slice(0, upTo),
    messages: [message],
    mailIds: {
      [mailIdRecord('support', 'm1@ex.com')]: { conversationId: 'c1', messageId: mailOf, ours: false },
    },
    kind: chatKind,
    holds: [],
    transcripts: ['mail/transcript'],
  })
  return planOf(decided, { records: read({ 'load/ana': { open: 1, lastTurn: 1 } }), behind }, reactions)
}

describe('clearing a conversation', () => {
  test.each([erase, { how: 'delete' } as const])(
    'expects it as it was, and no hold on it or on whose it is ($how)',
    (clearing) => {
      const { guards } = clear(clearing, 2)
      expect(guards.map(({ kind, id }) => `${kind} ${id}`).sort()).toEqual([
        'conversation c1',
        'hold contact/k1',
        'hold conversation/c1',
        'hold visitor/v1',
      ])
      expect(guards.filter(({ kind }) => kind === 'hold').map(({ version }) => version)).toEqual([0, 0, 0])
    },
  )

  test('takes what hangs on its entries, and leaves the rest for the next commit', () => {
    const plan = clear({ how: 'delete' }, 2)
    expect(plan.removes.map(({ kind }) => kind)).toEqual([
      'decision',
      'message',
      'disposition',
      'disposition',
      'mail-id',
      'mail-file',
    ])
    expect(told(plan)).toEqual({ entries: [], writes: [], effects: ['remove-files'] })
    expect([plan.drops, plan.cancels]).toEqual([[], ['bot/m1', 'mail/m1@ex.com']])
  })

  test('asks the reactions about the messages of each part: the head of a mail thread goes with the first', () => {
    const ofMail = eventsOf(startMail(), receive(), assign('ana'))
    const decided = decideErasure(erase, {
      now,
      conversation: folded(ofMail),
      entries: ofMail.slice(0, 2).map((event, index) => ({ ...event, seq: index + 1, decisionId: null })),
      messages: [message],
      mailIds: {},
      holds: [],
      kind: emailKind,
      transcripts: [],
    })
    const inParts = planOf(decided, { records: read(), behind }, reactions)
    expect(inParts.removes).toContainEqual({ kind: 'mail-head', id: 'c1' })
    expect(inParts.puts).toEqual([])
  })

  test('leaves a Message-ID that leads to another mail', () => {
    expect(clear(erase, 2, 'another').removes.map(({ kind }) => kind)).not.toContain('mail-id')
  })

  test('ends with an entry that says so, and the assignee has one less', () => {
    const plan = clear(erase)
    expect(told(plan)).toMatchObject({ entries: ['Erased PERSON_ERASED'], writes: ['conversation', 'load'] })
    expect(plan.puts.find(({ kind }) => kind === 'load')?.value).toEqual({ open: 0, lastTurn: 1 })
    expect(plan.cancels).toContain('mail/transcript')
    expect(plan.drops).toEqual([])
  })

  test('or with nothing left of it at all', () => {
    const plan = clear({ how: 'delete' })
    expect(plan.drops).toEqual(['c1'])
    expect(plan.removes).toContainEqual({ kind: 'conversation', id: 'c1' })
    expect(plan.puts).toMatchObject([{ kind: 'load', value: { open: 0 } }])
    expect(plan.feed).toMatchObject([{ feed: 'inbox/support' }])
  })
})
