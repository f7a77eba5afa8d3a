import { describe, expect, test } from 'vitest'
import { chatKind } from '../../../src/inbox/channel-kinds/chat'
import { emailKind } from '../../../src/inbox/channel-kinds/email'
import { allowedCommands } from '../../../src/inbox/conversation/allowed-commands'
import type { ConversationCommand } from '../../../src/inbox/conversation/commands'
import type { Conversation } from '../../../src/inbox/conversation/conversation'
import { decide } from '../../../src/inbox/conversation/decide'
import { conversationDecider } from '../../../src/inbox/conversation/decider'
import { evolve } from '../../../src/inbox/conversation/evolve'
import { explain } from '../../../src/shared/explain'
import { german } from '../../../src/shared/languages/german'
import { eventsOf } from '../../../src/testing'
import {
  ana,
  ben,
  close,
  filter,
  receive,
  removeContact,
  start,
  startMail,
  takeOver,
  withBot,
} from './commands'
import { gone, sms } from './host-kinds'

const after = (...commands: readonly ConversationCommand[]) =>
  eventsOf(...commands).reduce<Conversation | undefined>(evolve, undefined) as Conversation

const botChat = [start(withBot), receive()]

describe('what an agent may do next', () => {
  test('B-01 B-02 B-03 only one of two agents takes over, and the other one is told who did', () => {
    expect(allowedCommands(after(...botChat), ana, chatKind)['take-over']).toEqual({
      allowed: true,
      changes: true,
    })
    const taken = after(...botChat, takeOver(ana))
    expect(allowedCommands(taken, ana, chatKind)['take-over']).toMatchObject({
      allowed: true,
      changes: false,
      reason: 'ALREADY_YOURS',
    })
    expect(allowedCommands(taken, ben, chatKind)['take-over']).toMatchObject({
      allowed: false,
      changes: false,
      reason: 'ALREADY_TAKEN_OVER',
      details: { assigneeId: 'ana' },
    })
  })

  test.each([
    ['open', [start(), receive()], { close: true, reopen: false }],
    ['closed', [start(), receive(), close], { close: false, reopen: true }],
  ])(
    'I-01 I-08 of an %s chat, only one of closing and reopening changes anything',
    (_, commands, expected) => {
      const { close: closing, reopen } = allowedCommands(after(...commands), ana, chatKind)
      expect({ close: closing.changes, reopen: reopen.changes }).toEqual(expected)
      expect([closing.allowed, reopen.allowed]).toEqual([true, true])
    },
  )

  test('a refusal is the one of the decider, with its explanation', () => {
    const filtered = after(...botChat, filter())
    const { outcome: _, ...refusal } = decide(takeOver(), filtered, chatKind)
    expect(allowedCommands(filtered, ana, chatKind)['take-over']).toEqual({
      allowed: false,
      changes: false,
      ...refusal,
    })
  })

  test('I-13 D-09 D-11 D-12 a kind forbids what it cannot do, whatever the command says', () => {
    const mail = allowedCommands(after(startMail(), receive()), ana, emailKind)
    expect([mail['remove-contact'], mail.delivered]).toMatchObject([
      { allowed: false, reason: 'CHAT_ONLY' },
      { allowed: false, reason: 'CHANNEL_NO_RECEIPTS' },
    ])
    const old = allowedCommands({ ...after(startMail()), channelKind: gone.kind }, ana, gone)
    expect(old.reply).toMatchObject({ allowed: false, reason: 'CHANNEL_KIND_UNKNOWN' })
    const text = allowedCommands({ ...after(startMail()), channelKind: sms.kind }, ana, sms)
    expect([text.reply.changes, text.delivered.changes]).toEqual([true, true])
  })

  test('I-12 a contact can be linked while another one was removed', () => {
    const state = after(start({ contactId: 'probe' }), removeContact)
    expect(allowedCommands(state, ana, chatKind)['link-contact']).toEqual({ allowed: true, changes: true })
  })

  test('nothing may follow an erasure, and a second one changes nothing', () => {
    const erase = { type: 'erase', at: 9, by: ana, reason: 'PERSON_ERASED' } as const
    const {
      erase: again,
      start: begin,
      ...others
    } = allowedCommands(after(start(), receive(), erase), ana, chatKind)
    expect(again).toMatchObject({ allowed: true, changes: false })
    expect(begin).toMatchObject({ allowed: false, reason: 'DUPLICATE_TRIGGER' })
    for (const each of Object.values(others)) {
      expect(each).toMatchObject({ allowed: false, reason: 'PERSON_ERASED' })
    }
  })

  test('the decider as a value takes the definition of the kind itself', () => {
    const state = after(...botChat)
    expect(conversationDecider().allowed?.(state, ana)).toEqual(allowedCommands(state, ana, chatKind))
  })

  test.each<[string, unknown, unknown, string]>([
    ['state', { id: 'c' }, ana, 'state.inboxId'],
    ['actor', after(start()), { kind: 'agent' }, 'actor.id'],
  ])('a %s of another form is refused with the place', (_, state, actor, place) => {
    expect(() => allowedCommands(state as never, actor as never, chatKind)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', details: expect.objectContaining({ place }) }),
    )
  })
})

describe('the explanation of a verdict', () => {
  const refused = decide(takeOver(ben), after(...botChat, close), chatKind)

  test('B-04 is a sentence in English and in German', () => {
    expect(explain(refused)).toBe(
      [
        'no  the conversation accepts the command "take-over" NOT_OPEN',
        '  no  the conversation is open (expected "open", found "closed")',
      ].join('\n'),
    )
    expect(explain(refused, german)).toBe(
      [
        'nein die Konversation nimmt den Befehl „take-over“ an NOT_OPEN',
        '  nein die Konversation ist offen (erwartet "open", gefunden "closed")',
      ].join('\n'),
    )
  })
})
