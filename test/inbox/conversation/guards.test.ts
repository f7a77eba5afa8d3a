import { describe, expect, test } from 'vitest'
import { chatKind } from '../../../src/inbox/channel-kinds/chat'
import { decide } from '../../../src/inbox/conversation/decide'
import { evolve } from '../../../src/inbox/conversation/evolve'
import { eventsOf } from '../../../src/testing'
import { ana, close, start } from './commands'

const [started] = eventsOf(start())
const open = evolve(undefined, started as never)
const closed = { type: 'Closed', at: 4, by: ana, reason: 'CLOSED' }

const refusedAt = (place: string) =>
  expect.objectContaining({ code: 'INVALID_INPUT', details: expect.objectContaining({ place }) })

describe('decide', () => {
  test.each<[string, unknown, unknown, string]>([
    ['the type of an inherited name', { ...close, type: 'toString' }, open, 'command.type'],
    ['the type of a prototype', { ...close, type: '__proto__' }, open, 'command.type'],
    ['a command without time', { type: 'close', by: ana }, open, 'command.at'],
    ['an actor of no kind', { ...close, by: { kind: 'ghost', id: 'x' } }, open, 'command.by.kind'],
    ['an answer without a message', { ...close, type: 'reply' }, open, 'command.messageId'],
    ['no command', undefined, open, 'command'],
    ['a state of another status', close, { ...open, status: 'snoozed' }, 'state.status'],
    ['a state without a position', close, { ...open, seq: undefined }, 'state.seq'],
    ['no state but null', close, null, 'state'],
  ])('refuses %s with the place', (_, command, state, place) => {
    expect(() => decide(command as never, state as never, chatKind)).toThrow(refusedAt(place))
  })

  test('refuses a definition of a kind without what it reads', () => {
    expect(() => decide(close, open, { kind: 'chat' } as never)).toThrow(refusedAt('kind.sessions'))
  })
})

describe('evolve', () => {
  test.each<[string, unknown, unknown, string]>([
    ['an unknown type', open, { ...closed, type: 'Snoozed' }, 'event.type'],
    ['the type of an inherited name', open, { ...closed, type: 'constructor' }, 'event.type'],
    ['a start without its fields', undefined, { ...closed, type: 'Started' }, 'event.conversationId'],
    ['an event without a reason', open, { type: 'Closed', at: 4, by: ana }, 'event.reason'],
    ['an event of nobody', open, { ...closed, by: undefined }, 'event.by'],
    ['an infinite time', open, { ...closed, at: Number.POSITIVE_INFINITY }, 'event.at'],
    ['a state that is no conversation', { seq: 1 }, closed, 'state.id'],
  ])('refuses %s with the place', (_, state, event, place) => {
    expect(() => evolve(state as never, event as never)).toThrow(refusedAt(place))
  })

  test('gives a state of its own: changing one changes no other', () => {
    const before = { ...open, fields: { tags: ['vip'] }, removedContactIds: ['k9'] }
    const after = evolve(before, closed as never)
    before.fields.tags.push('late')
    before.removedContactIds.push('k8')
    expect([after.fields, after.removedContactIds]).toEqual([{ tags: ['vip'] }, ['k9']])
  })
})
