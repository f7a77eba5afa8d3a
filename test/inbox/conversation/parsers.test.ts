import { describe, expect, test } from 'vitest'
import { checkCommand, parseCommand } from '../../../src/inbox/conversation/command-schema'
import type { Conversation } from '../../../src/inbox/conversation/conversation'
import { checkConversation, parseConversation } from '../../../src/inbox/conversation/conversation-schema'
import { checkEvent, parseEvent, parseThreadEntry } from '../../../src/inbox/conversation/event-schema'
import { evolve } from '../../../src/inbox/conversation/evolve'
import type { Checked } from '../../../src/shared/parse-with'
import { eventsOf } from '../../../src/testing'
import { ana, assign, close, receive, start } from './commands'

const [started] = eventsOf(start())
const conversation = eventsOf(start(), receive(), close).reduce<Conversation | undefined>(evolve, undefined)

const placesOf = ({ refusals }: Checked<unknown>) => (refusals ?? []).map(({ details }) => details['place'])
const sentencesOf = ({ refusals }: Checked<unknown>) => (refusals ?? []).map(({ message }) => message)

describe('reading commands, events and conversations', () => {
  test('gives back what is right', () => {
    expect(parseCommand(assign('ben'))).toEqual(assign('ben'))
    expect(parseEvent(started)).toEqual(started)
    expect(parseConversation(conversation)).toEqual(conversation)
    const entry = { ...started, seq: 1, decisionId: null }
    expect(parseThreadEntry(entry)).toEqual(entry)
  })

  test('tells every refusal with its place', () => {
    expect(
      placesOf(checkCommand({ ...assign('ben'), at: 'noon', by: { kind: 'robot', id: 7 }, more: 1 })),
    ).toEqual(['command.at', 'command.by.kind', 'command.by.id', 'command.more'])
    expect(placesOf(checkEvent({ ...started, inboxId: '', filtered: 'NO_CODE', extra: true }))).toEqual([
      'event.inboxId',
      'event.filtered',
      'event.extra',
    ])
    expect(placesOf(checkConversation({ ...conversation, seq: 0, status: 'lost' }))).toEqual([
      'conversation.status',
      'conversation.seq',
    ])
    expect(() => parseThreadEntry({ ...started, decisionId: null })).toThrow(
      expect.objectContaining({
        code: 'INVALID_INPUT',
        details: expect.objectContaining({ place: 'entry.seq' }),
      }),
    )
  })

  test.each(['Snoozed', 'toString', 'constructor', '__proto__', ''])(
    'names the unknown type "%s"',
    (type) => {
      expect(sentencesOf(checkEvent({ ...started, type }))).toEqual([
        `Expected a type of event that this build knows at event.type, found ${JSON.stringify(type)}.`,
      ])
      expect(sentencesOf(checkCommand({ ...close, type }))[0]).toMatch(
        new RegExp(`^Expected one of start, receive.* at command.type, found ${JSON.stringify(type)}.$`),
      )
    },
  )

  test.each([null, undefined, 7, 'Closed', [], [started]])('refuses %j, which is no object', (input) => {
    expect(placesOf(checkEvent(input))).toEqual(['event'])
    expect(placesOf(checkCommand(input))).toEqual(['command'])
    expect(placesOf(checkConversation(input))).toEqual(['conversation'])
  })

  test('reads own properties only', () => {
    const inherits = (value: object, name: string) => {
      const own = Object.fromEntries(Object.entries(value).filter(([each]) => each !== name))
      return Object.assign(Object.create(value), own) as object
    }
    expect(placesOf(checkEvent(inherits(started as object, 'inboxId')))).toEqual(['event.inboxId'])
    expect(placesOf(checkEvent(inherits(started as object, 'type')))).toEqual(['event.type'])
    expect(placesOf(checkEvent({ ...started, by: inherits(ana, 'kind') }))).toEqual(['event.by.kind'])
    expect(placesOf(checkCommand(inherits(close, 'at')))).toEqual(['command.at'])
    expect(placesOf(checkConversation(inherits(conversation as object, 'seq')))).toEqual(['conversation.seq'])
  })

  test('I-18 refuses a field of the name __proto__, and takes constructor', () => {
    const set = (json: string) => ({
      type: 'set-fields',
      at: 1,
      by: ana,
      values: JSON.parse(json) as object,
      personal: {},
    })
    expect(placesOf(checkCommand(set('{"__proto__":"gold"}')))).toEqual(['command.values'])
    expect(checkCommand(set('{"constructor":"gold"}')).value).toEqual(set('{"constructor":"gold"}'))
  })

  test('refuses a conversation that is closed without an instant, or erased with its person', () => {
    expect(placesOf(checkConversation({ ...conversation, closedAt: null }))).toEqual([
      'conversation.closedAt',
    ])
    expect(placesOf(checkConversation({ ...conversation, erasedAt: 9 }))).toEqual(['conversation.erasedAt'])
  })
})
