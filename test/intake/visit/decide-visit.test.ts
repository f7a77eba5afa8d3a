import { describe, expect, test } from 'vitest'
import { emptyLedger } from '../../../src/consent'
import { decideVisit, type PageVisit } from '../../../src/intake/visit/decide-visit'
import type { VisitFacts } from '../../../src/intake/visit/visit-facts'
import { type MessageInPlace } from '../../../src/settings/message-in-place'
import { eventsOf } from '../../../src/testing'
import { close, filter, receive as received, start } from '../../inbox/conversation/commands'
import { channel, cleo, folded, greeter, inbox, now, people, team, user, visitor, widget } from '../shop'

const place = (but: Partial<MessageInPlace> = {}): MessageInPlace => ({
  targetedMessage: widget(),
  channel,
  inbox,
  bot: undefined,
  ...but,
})

const visit = (facts: Partial<VisitFacts> = {}, but: Partial<PageVisit> = {}) =>
  decideVisit(
    { page: 'https://acme.example/pricing', device: 'desktop', sessionId: 's1', ...but },
    {
      now,
      visitorId: 'v1',
      visitor: null,
      contact: undefined,
      people: team,
      consent: emptyLedger,
      messages: [place()],
      conversations: [],
      ...facts,
    },
  ).result

const elsewhere = { rules: [{ target: 'url', operator: 'is', value: 'https://acme.example/other' }] } as const
const hidden = {
  ...channel,
  availability: { mode: 'status', replyTime: 'none', away: { action: 'hide' } },
} as const
const nobody = people([user('ana', { status: 'away' }), user('ben', { status: 'away' })])
const chat = folded(eventsOf(start({ widgetId: 'hello' }), received()))
const closed = folded(eventsOf(start({ widgetId: 'hello' }), received(), close))
const filtered = folded(eventsOf(start({ widgetId: 'hello' }), received(), filter()))

describe('a visit', () => {
  test('shows the widget that is for it, and says why', () => {
    const { shown, because, senders } = visit()
    expect(shown).toBe(true)
    expect(Object.entries(because).map(([policy, { reason }]) => [policy, reason])).toEqual([
      ['targeting', 'WON_PRIORITY'],
      ['availability', 'ALWAYS_AVAILABLE'],
      ['consent', 'CONSENT_NOT_REQUIRED'],
      ['senders', 'SENDER_FALLBACK'],
      ['emailCapture', 'EMAIL_NOT_REQUESTED'],
    ])
    expect(senders).toEqual([{ id: 'company', name: 'Acme' }])
  })

  test.each<[string, Partial<MessageInPlace>]>([
    ['is for another page', { targetedMessage: widget({ urls: elsewhere }) }],
    ['is a draft', { targetedMessage: widget({ published: false }) }],
    ['belongs to a channel that is off', { channel: { ...channel, active: false } }],
  ])('shows nothing when the widget %s', (_, but) => {
    const outcome = visit({ messages: [place(but)] })
    expect(outcome).toMatchObject({ shown: false, senders: [] })
    expect(outcome.because['targeting']?.reason).toBe('NO_MESSAGE_MATCHED')
  })

  test('V-06 hides the widget when nobody is there, and none takes its place', () => {
    const second = place({ targetedMessage: widget({ id: 'second', priority: 1 }) })
    const {
      shown,
      place: chosen,
      because,
    } = visit({ people: nobody, messages: [place({ channel: hidden }), second] })
    expect([shown, chosen?.targetedMessage.id, because['availability']?.reason]).toEqual([
      false,
      'hello',
      'NO_MEMBER_AVAILABLE_HIDDEN',
    ])
  })

  describe('a hidden widget of a channel that lets others show instead', () => {
    const yielding = { ...hidden, fallThroughWhenHidden: true }
    const first = place({ channel: yielding })
    const behind = (priority: number, but: Partial<MessageInPlace> = {}, urls?: typeof elsewhere) =>
      place({ ...but, targetedMessage: widget({ id: `at ${priority}`, priority, ...(urls && { urls }) }) })
    const shownBy = (...messages: MessageInPlace[]) => {
      const { shown, place: chosen, fallThrough, because } = visit({ people: nobody, messages })
      return [shown, chosen?.targetedMessage.id, fallThrough, because['fallThrough']?.reason]
    }

    test('V-06 makes way for the next one that is for the visit', () => {
      expect(shownBy(behind(3), behind(2), behind(1, {}, elsewhere), first)).toEqual([
        true,
        'at 2',
        { hidden: ['hello'], shown: 'at 2' },
        'FELL_THROUGH',
      ])
    })

    test('V-06 makes way for one behind another that is hidden too', () => {
      expect(shownBy(first, behind(1, { channel: yielding }), behind(2))).toEqual([
        true,
        'at 2',
        { hidden: ['hello', 'at 1'], shown: 'at 2' },
        'FELL_THROUGH',
      ])
    })

    test('V-06 stays the answer when all are hidden', () => {
      expect(shownBy(first, behind(1, { channel: yielding }))).toEqual([
        false,
        'hello',
        { hidden: ['hello', 'at 1'] },
        'ALL_HIDDEN',
      ])
      expect(shownBy(first)).toEqual([false, 'hello', { hidden: ['hello'] }, 'ALL_HIDDEN'])
    })

    test('V-06 no further one is asked behind a hidden one of a channel that does not', () => {
      expect(shownBy(first, behind(1, { channel: hidden }), behind(2))).toEqual([
        false,
        'hello',
        { hidden: ['hello', 'at 1'] },
        'ALL_HIDDEN',
      ])
    })

    test('V-06 says of each whether it is hidden, and why', () => {
      const { because } = visit({ people: nobody, messages: [first, behind(1)] })
      expect(because['availability']?.reason).toBe('ALWAYS_AVAILABLE')
      expect(because['targeting']?.details).toEqual({ message: 'hello' })
      expect(because['fallThrough']?.explanation.because).toMatchObject([
        { key: 'intake/message-shows', params: { id: 'hello' }, reason: 'NO_MEMBER_AVAILABLE_HIDDEN' },
        { key: 'intake/message-shows', params: { id: 'at 1' }, reason: 'ALWAYS_AVAILABLE' },
      ])
    })

    test('V-00 stays for an open chat, and while somebody is there', () => {
      const open = visit({ people: nobody, messages: [first, behind(1)], conversations: [chat] })
      expect([open.place?.targetedMessage.id, open.fallThrough]).toEqual(['hello', undefined])
      const staffed = visit({ messages: [first, behind(1)] })
      expect([staffed.place?.targetedMessage.id, staffed.fallThrough]).toEqual(['hello', undefined])
    })
  })

  test('V-01 a published bot shows the widget whoever is there, one that is not published does not', () => {
    const withBot = (published: boolean) =>
      visit({ people: nobody, messages: [place({ channel: hidden, bot: { ...greeter, published } })] })
    expect(withBot(true)).toMatchObject({
      shown: true,
      because: { availability: { reason: 'BOT_OVERRIDES_AVAILABILITY' } },
    })
    expect(withBot(false).shown).toBe(false)
  })

  test('availability asks active members only', () => {
    const outsider = people([user('ana', { active: false }), user('ben', { status: 'away' }), user('cem')])
    expect(visit({ people: outsider, messages: [place({ channel: hidden })] }).shown).toBe(false)
  })

  test('C-02 asks for consent before anything is written', () => {
    const consent = { process: { basis: 'explicit', text: 'May we?', version: '1' } } as const
    expect(visit({ messages: [place({ targetedMessage: widget({ consent }) })] })).toMatchObject({
      shown: true,
      gate: 'ask',
    })
  })

  test('a zone that is none is passed over', () => {
    expect(visit({}, { zone: 'Mars/Olympus' })).toEqual(visit())
  })
})

describe('an open chat', () => {
  test.each<[string, Partial<MessageInPlace>]>([
    ['whoever is there', { channel: hidden }],
    ['on every page', { targetedMessage: widget({ urls: elsewhere }) }],
    ['also when its widget became a draft', { targetedMessage: widget({ published: false }) }],
  ])('V-00 is never hidden: %s', (_, but) => {
    const { shown, because, conversation } = visit({
      people: nobody,
      conversations: [chat],
      messages: [place(but)],
    })
    expect([shown, because['availability']?.reason, conversation?.id]).toEqual([
      true,
      'OPEN_CONVERSATION',
      'c1',
    ])
  })

  test('shows its own widget where another one would', () => {
    const other = place({ targetedMessage: widget({ id: 'other', priority: -1 }) })
    expect(visit({ messages: [other, place()], conversations: [chat] }).place?.targetedMessage.id).toBe(
      'hello',
    )
    expect(visit({ messages: [other, place()] }).place?.targetedMessage.id).toBe('other')
  })

  test('that was closed can be read where its inbox shows, and hides nothing', () => {
    const outcome = visit({ conversations: [closed] })
    expect(outcome).toMatchObject({
      conversation: { id: 'c1' },
      because: { availability: { reason: 'ALWAYS_AVAILABLE' } },
    })
    expect(
      visit({ people: nobody, conversations: [closed], messages: [place({ channel: hidden })] }).shown,
    ).toBe(false)
  })

  test('F-22 that was filtered changes nothing of what shows', () => {
    const { conversation, ...outcome } = visit({ conversations: [filtered] })
    expect(conversation).toBeUndefined()
    expect(outcome).toEqual(visit())
  })
})

describe('semantics 7: the request for an address', () => {
  const asks = (when: 'before_first_message' | 'when_unavailable') =>
    place({ targetedMessage: widget({ emailCapture: { when, prompt: 'Your address?' } }) })
  const away = place({
    targetedMessage: widget({ emailCapture: { when: 'when_unavailable', prompt: 'Your address?' } }),
    channel: {
      ...channel,
      availability: { mode: 'status', replyTime: 'none', away: { action: 'message', text: 'We are out.' } },
    },
  })

  test.each<[string, Partial<VisitFacts>, string]>([
    ['before the first message', { messages: [asks('before_first_message')] }, 'EMAIL_REQUESTED'],
    ['not after it', { messages: [asks('before_first_message')], conversations: [chat] }, 'EMAIL_TOO_LATE'],
    [
      'before the first message, if the chat so far was filtered',
      { messages: [asks('before_first_message')], conversations: [filtered] },
      'EMAIL_REQUESTED',
    ],
    ['not when it is known', { messages: [asks('before_first_message')], contact: cleo }, 'EMAIL_KNOWN'],
    ['while nobody is available', { messages: [away], people: nobody }, 'EMAIL_REQUESTED'],
    ['not while the team is available', { messages: [asks('when_unavailable')] }, 'EMAIL_TEAM_AVAILABLE'],
  ])('%s', (_, facts, reason) => {
    const { emailRequest, because } = visit(facts)
    expect(because['emailCapture']?.reason).toBe(reason)
    expect(emailRequest !== null).toBe(reason === 'EMAIL_REQUESTED')
  })
})

describe('who greets', () => {
  const owned = { ...cleo, ownerId: 'ben' }
  const byOwner = place({
    targetedMessage: widget({ senders: { mode: 'owner', fallback: { kind: 'user', userId: 'ana' } } }),
  })

  test('the owner of a contact whose cookie is bound, else the fallback', () => {
    const bound = visitor({ contactId: 'k1', cookieBound: true })
    const unbound = visitor({ contactId: 'k1' })
    const facts = { messages: [byOwner], contact: owned }
    expect(visit({ ...facts, visitor: bound }).senders).toEqual([{ id: 'ben', name: 'Ben' }])
    expect(visit({ ...facts, visitor: unbound }).senders).toEqual([{ id: 'ana', name: 'Ana' }])
  })

  test('people and teams, each once, without those who left', () => {
    const senders = {
      mode: 'people',
      userIds: ['ben', 'zoe'],
      teamIds: ['blue'],
      fallback: { kind: 'company' },
    } as const
    const users = people([
      user('ana', { teams: ['blue'] }),
      user('ben', { teams: ['blue'] }),
      user('cem', { teams: ['blue'], active: false }),
    ])
    expect(
      visit({ messages: [place({ targetedMessage: widget({ senders }) })], people: users }).senders,
    ).toEqual([
      { id: 'ben', name: 'Ben' },
      { id: 'ana', name: 'Ana' },
    ])
  })
})

describe('the team behind a widget', () => {
  const byStatus = (pool?: 'routing-pool', presencePolicy?: 'require') => ({
    ...channel,
    availability: {
      mode: 'status',
      replyTime: { dynamic: 'a_day' },
      away: { action: 'message', text: 'We are out.' },
      ...(pool && { pool }),
      ...(presencePolicy && { presencePolicy }),
    } as const,
  })
  const assigning = (users: readonly string[], teams: readonly string[] = []) =>
    widget({ routing: { kind: 'assign', users, teams } })
  const reason = (facts: Partial<VisitFacts>) => visit(facts).because['availability']?.reason

  test('V-00 names whom the open chat is with, unless they have left', () => {
    const open = { ...chat, assigneeId: 'ana' }
    const messages = [place({ channel: byStatus() })]
    const ana = (but: object) => people([user('ana', but), user('ben')])
    expect(visit({ conversations: [open], messages, people: ana({ status: 'away' }) }).availability).toEqual({
      shown: true,
      status: 'open-conversation',
      assignee: { userId: 'ana', available: true },
    })
    expect(
      visit({ conversations: [open], messages, people: ana({ active: false }) }).availability,
    ).not.toHaveProperty('assignee')
    const without = [place({ inbox: { ...inbox, members: ['ben'] } })]
    expect(visit({ conversations: [open], messages: without }).availability).not.toHaveProperty('assignee')
  })

  test('V-04 a routing pool is whom routing may choose: people, teams, the owner, and whoever has the seat', () => {
    const team = people([
      user('ana', { status: 'away', teams: ['sales'] }),
      user('ben'),
      user('cas', { status: 'away' }),
    ])
    const asked = (but: Partial<MessageInPlace>, others: Partial<VisitFacts> = {}) =>
      reason({ people: team, messages: [place({ channel: byStatus('routing-pool'), ...but })], ...others })
    expect(asked({ targetedMessage: assigning(['ana', 'ben']) })).toBe('MEMBER_AVAILABLE')
    expect(asked({ targetedMessage: assigning(['ana']) })).toBe('NO_MEMBER_AVAILABLE_MESSAGE')
    expect(asked({ targetedMessage: assigning([], ['sales']) })).toBe('NO_MEMBER_AVAILABLE_MESSAGE')
    expect(asked({ targetedMessage: assigning([], ['nobody']) })).toBe('NO_MEMBERS')
    expect(asked({ targetedMessage: widget({ routing: { kind: 'unassigned' } }) })).toBe('MEMBER_AVAILABLE')
    const owner = widget({ routing: { kind: 'owner' } })
    expect(asked({ targetedMessage: owner })).toBe('NO_MEMBERS')
    expect(asked({ targetedMessage: owner }, { contact: { ...cleo, ownerId: 'ben' } })).toBe(
      'MEMBER_AVAILABLE',
    )
    const fallback = widget({ routing: { kind: 'owner', fallback: { users: ['ben'], teams: [] } } })
    expect(asked({ targetedMessage: fallback })).toBe('MEMBER_AVAILABLE')
    expect(
      asked(
        { targetedMessage: assigning(['ben']) },
        { people: people([user('ben', { seat: 'none' }), user('ana')]) },
      ),
    ).toBe('NO_MEMBERS')
  })

  test('V-05 presence counts where the rule requires it', () => {
    const messages = [place({ channel: byStatus(undefined, 'require') })]
    expect(reason({ messages })).toBe('NO_MEMBER_AVAILABLE_MESSAGE')
    expect(reason({ messages, present: ['ben'] })).toBe('MEMBER_AVAILABLE')
  })

  test('V-04 says how fast its inbox has been', () => {
    const messages = [place({ channel: byStatus() })]
    const told = (facts: Partial<VisitFacts>) => visit({ messages, ...facts }).availability?.replyTime
    expect(told({})).toBe('a_day')
    expect(told({ measuredReplyTimes: { [inbox.id]: 'few_minutes' } })).toBe('few_minutes')
    expect(told({ measuredReplyTimes: { another: 'few_minutes' } })).toBe('a_day')
    const named = [place({ channel: byStatus(), inbox: { ...inbox, id: 'constructor' } })]
    expect(told({ messages: named, measuredReplyTimes: {} })).toBe('a_day')
  })
})
