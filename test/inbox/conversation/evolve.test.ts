import { expect, test } from 'vitest'
import type { Conversation } from '../../../src/inbox/conversation/conversation'
import type { ConversationEvent } from '../../../src/inbox/conversation/events'
import { evolve } from '../../../src/inbox/conversation/evolve'
import { eventsOf } from '../../../src/testing'
import { ana, close, receive, removeContact, reply, start, withBot } from './commands'

const stateOf = (events: readonly ConversationEvent[]) =>
  events.reduce<Conversation | undefined>(evolve, undefined)

const happened = { at: 9, by: ana, reason: 'MANUAL' } as const

test.each<[string, readonly ConversationEvent[], ConversationEvent]>([
  ['a message before the start', [], { type: 'MessageSent', messageId: 'm', ...happened }],
  ['a second start', eventsOf(start()), eventsOf(start())[0] as ConversationEvent],
  ['closing what is closed', eventsOf(start(), close), { type: 'Closed', ...happened }],
  ['opening what is open', eventsOf(start()), { type: 'Reopened', ...happened }],
  [
    'an answer in what is closed',
    eventsOf(start(), close),
    { type: 'MessageSent', messageId: 'm', ...happened },
  ],
  ['unfiltering what is not filtered', eventsOf(start()), { type: 'Unfiltered', ...happened }],
  [
    'an epoch that skips one',
    eventsOf(start(withBot)),
    { type: 'ControlChanged', control: 'human', epoch: 3, ...happened },
  ],
  [
    'removing a contact that it does not have',
    eventsOf(start({ contactId: 'k1' })),
    { type: 'ContactRemoved', contactId: 'k2', ...happened },
  ],
  [
    'linking a contact that was removed',
    eventsOf(start({ contactId: 'k1' }), removeContact),
    { type: 'ContactLinked', contactId: 'k1', ...happened },
  ],
])('%s cannot follow', (_, events, event) => {
  expect(() => evolve(stateOf(events), event)).toThrow(expect.objectContaining({ code: 'REFUSED' }))
})

test('the customer waits from the first unanswered message until the answer', () => {
  const waiting = eventsOf(start(), receive({ at: 5 }), receive({ at: 7, messageId: 'm2' }))
  expect(stateOf(waiting)?.waitingSince).toBe(5)
  expect(stateOf([...waiting, { type: 'MessageSent', messageId: 'r', ...happened }])?.waitingSince).toBeNull()
})

test('nobody waits for an answer to a machine, nor in what is closed', () => {
  expect(stateOf(eventsOf(start(), receive({ automated: true })))?.waitingSince).toBeNull()
  expect(stateOf(eventsOf(start(), receive(), close))?.waitingSince).toBeNull()
})

test('a clock that runs backwards does not make the newest message older', () => {
  expect(stateOf(eventsOf(start({ at: 10 }), receive({ at: 4 })))?.lastMessageAt).toBe(10)
})

test('it knows its first and its newest message that the customer can see', () => {
  const events = eventsOf(start(), receive(), reply(), { type: 'note', at: 5, by: ana, messageId: 'n1' })
  expect(stateOf(events)).toMatchObject({ firstMessageId: 'm1', latestMessageId: 'r1', answers: 1 })
})
