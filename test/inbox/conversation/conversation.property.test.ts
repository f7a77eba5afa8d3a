import { test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { channelKinds, kindOf } from '../../../src/inbox/channel-kinds/channel-kinds'
import type { ConversationCommand } from '../../../src/inbox/conversation/commands'
import type { Conversation } from '../../../src/inbox/conversation/conversation'
import { decide } from '../../../src/inbox/conversation/decide'
import type { ConversationEvent } from '../../../src/inbox/conversation/events'
import { evolve } from '../../../src/inbox/conversation/evolve'
import { conversationCommands } from '../../../src/testing/arbitraries/conversation-commands'

/** The definition that goes with the conversation, or with the one that begins. */
const kindIn = (command: ConversationCommand, state: Conversation | undefined) =>
  kindOf(channelKinds(), state?.channelKind ?? ('channelKind' in command ? command.channelKind : ''))

/** What happens when a conversation is asked all of this: what it is after each command, and its events. */
const lived = (commands: readonly ConversationCommand[]) => {
  const states: Conversation[] = []
  const events: ConversationEvent[] = []
  for (const command of commands) {
    const before = states.at(-1)
    const { outcome } = decide(command, before, kindIn(command, before))
    const yielded = outcome.accepted ? outcome.events : []
    events.push(...yielded)
    const after = yielded.reduce<Conversation | undefined>(evolve, before)
    if (after) states.push(after)
  }
  return { states, events, last: states.at(-1) as Conversation }
}

const pairs = <Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] =>
  items.slice(1).map((item, index) => [items[index] as Item, item])

test.prop([conversationCommands()])(
  'what is decided can happen, and the log folds to the record',
  (commands) => {
    const { events, last } = lived(commands)
    expect(events.reduce<Conversation | undefined>(evolve, undefined)).toEqual(last)
    expect(last.seq).toBe(events.length)
  },
)

test.prop([conversationCommands()])(
  'the epoch grows with each change of control and never falls',
  (commands) => {
    for (const [before, after] of pairs(lived(commands).states)) {
      expect(after.epoch).toBeGreaterThanOrEqual(before.epoch)
      if (after.control !== before.control) expect(after.epoch).toBe(before.epoch + 1)
    }
  },
)

test.prop([conversationCommands()])('a command says one thing of who acted and when', (commands) => {
  let state: Conversation | undefined
  for (const command of commands) {
    const { outcome, explanation } = decide(command, state, kindIn(command, state))
    expect(explanation.holds).toBe(outcome.accepted)
    for (const event of outcome.accepted ? outcome.events : []) {
      expect(event).toMatchObject({ at: command.at, by: command.by })
      state = evolve(state, event)
    }
  }
})

test.prop([conversationCommands()])('the record counts what the log holds', (commands) => {
  const { events, last } = lived(commands)
  const named = (type: ConversationEvent['type']) => events.filter((event) => event.type === type)
  expect(last.customerMessages).toBe(named('MessageReceived').length)
  expect(last.answers).toBe(named('MessageSent').length)
  const messages = events.filter(({ type }) => type === 'MessageReceived' || type === 'MessageSent')
  expect(last.lastMessageAt).toBe(messages.at(-1)?.at ?? last.createdAt)
  expect(last.closedAt === null).toBe(last.status === 'open')
})

test.prop([conversationCommands()])('nothing is said to the customer while it is closed', (commands) => {
  let status = 'open'
  for (const { type } of lived(commands).events) {
    if (type === 'Closed') status = 'closed'
    if (type === 'Reopened') status = 'open'
    if (type === 'MessageSent') expect(status).toBe('open')
  }
})

test.prop([conversationCommands()])('I-12 a contact that was removed never comes back', (commands) => {
  const removed = new Set<string>()
  for (const [before, after] of pairs(lived(commands).states)) {
    if (before.contactId !== null && after.contactId === null) removed.add(before.contactId)
    expect(removed).not.toContain(after.contactId)
  }
})

test.prop([conversationCommands()])('asking the same again changes no more than asking once', (commands) => {
  const idempotent = commands.filter(({ type }) =>
    ['close', 'reopen', 'assign', 'take-over', 'filter', 'unfilter', 'hand-off'].includes(type),
  )
  const { last } = lived(commands)
  for (const command of idempotent) {
    const first = decide(command, last, kindIn(command, last)).outcome
    if (!first.accepted) continue
    const once = first.events.reduce(evolve, last)
    const again = decide(command, once, kindIn(command, once)).outcome
    expect(again.accepted && again.events).toEqual([])
  }
})

test.prop([conversationCommands()])(
  'nothing happens behind an erasure, and it leaves no name',
  (commands) => {
    const { events, last } = lived(commands)
    const erased = events.findIndex(({ type }) => type === 'Erased')
    expect(erased < 0).toBe(last.erasedAt === undefined)
    if (erased < 0) return
    expect(erased).toBe(events.length - 1)
    expect([last.status, last.visitorId, last.contactId, last.sessionId]).toEqual([
      'closed',
      null,
      null,
      null,
    ])
  },
)
