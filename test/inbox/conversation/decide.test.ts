import { describe, expect, test } from 'vitest'
import type { ConversationCommand } from '../../../src/inbox/conversation/commands'
import type { Conversation } from '../../../src/inbox/conversation/conversation'
import { evolve } from '../../../src/inbox/conversation/evolve'
import { eventsOf, given, refused } from '../../../src/testing'
import {
  ana,
  assign,
  ben,
  botMessage,
  close,
  filter,
  handOff,
  linkContact,
  receive,
  removeContact,
  reply,
  start,
  startMail,
  system,
  takeOver,
  withBot,
} from './commands'

/** A conversation that was asked this. */
const after = (...commands: readonly ConversationCommand[]) => given(eventsOf(...commands))

describe('closing and opening', () => {
  test('I-01 a member closes what is open', () => {
    after(start(), receive())
      .when(close)
      .then([{ type: 'Closed', by: ana, at: 4 }], 'CLOSED')
  })

  test('I-02 closing what is closed does nothing', () => {
    after(start(), receive(), close).when(close).then([], 'ALREADY_CLOSED')
  })

  test.each([
    ['chat', start()],
    ['mail', startMail()],
  ])('I-03 an answer opens a closed %s and is sent', (_, began) => {
    after(began, receive(), assign('ana'), close)
      .when(reply())
      .then([{ type: 'Reopened', reason: 'REOPENED_BY_REPLY' }, { type: 'MessageSent' }], 'REOPENED_BY_REPLY')
  })

  test('I-04 a mail of the contact opens a closed conversation', () => {
    after(startMail(), receive(), assign('ana'), close)
      .when(receive({ messageId: 'm2' }))
      .then([{ type: 'Reopened' }, { type: 'MessageReceived', messageId: 'm2' }], 'REOPENED_BY_CONTACT')
  })

  test('I-05 the visitor opens a closed chat in the same session', () => {
    after(start(), receive(), close)
      .when(receive({ messageId: 'm2' }))
      .then([{ type: 'Reopened' }, { type: 'MessageReceived', sessionId: 's1' }], 'REOPENED_BY_VISITOR')
  })

  test('I-06 a closed chat takes no message of another session', () => {
    after(start(), receive(), close)
      .when(receive({ sessionId: 's2' }))
      .then(refused('NEW_THREAD'))
  })

  test('I-06 a new conversation names the one it goes on from', () => {
    given([])
      .when(start({ previousId: 'c0' }))
      .then([{ type: 'Started', previousId: 'c0' }], 'NEW_THREAD')
  })

  test.each<[string, ConversationCommand, string, string]>([
    ['a note', { type: 'note', at: 5, by: ana, messageId: 'n1' }, 'NoteAdded', 'NOTED'],
    ['a bounce', { type: 'delivery-failed', at: 5, by: system, messageId: 'd1' }, 'DeliveryFailed', 'BOUNCE'],
    ['an automatic answer', receive({ automated: true }), 'MessageReceived', 'APPENDED_AUTOMATED'],
  ])('I-07 %s leaves a closed conversation closed', (_, command, type, reason) => {
    const { verdict } = after(startMail(), receive(), close).when(command)
    expect(verdict).toMatchObject({ outcome: { accepted: true, events: [{ type, reason }] }, reason })
  })

  test('I-07 a mail to a filtered conversation leaves it closed', () => {
    after(startMail(), receive(), close, filter())
      .when(receive({ messageId: 'm2' }))
      .then([{ type: 'MessageReceived' }], 'FILTERED_THREAD_APPEND')
  })

  test('I-08 a person opens it again, once', () => {
    const reopen = { type: 'reopen', at: 5, by: ana } as const
    after(start(), receive(), close)
      .when(reopen)
      .then([{ type: 'Reopened' }], 'REOPENED')
    after(start(), receive()).when(reopen).then([], 'ALREADY_OPEN')
  })

  test('a conversation that is there does not begin again', () => {
    after(start()).when(start()).then(refused('DUPLICATE_TRIGGER'))
  })

  test('nothing but a start can be asked of a conversation that is not there', () => {
    expect(() => given([]).when(close)).toThrow(expect.objectContaining({ code: 'UNKNOWN_RECORD' }))
  })
})

describe('contacts', () => {
  test('I-12 a contact is removed, and the visitor stays', () => {
    after(start({ contactId: 'k1' }), receive())
      .when(removeContact)
      .then([{ type: 'ContactRemoved', contactId: 'k1' }], 'DISASSOCIATED')
  })

  test('I-12 a contact that was removed is not linked again, another one is', () => {
    const chat = after(start({ contactId: 'k1' }), removeContact)
    chat.when(linkContact('k1')).then([], 'DISASSOCIATED')
    chat.when(linkContact('k2')).then([{ type: 'ContactLinked', contactId: 'k2' }], 'EMAIL_CAPTURED')
  })

  test('linking the contact that it has does nothing', () => {
    after(start({ contactId: 'k1' }))
      .when(linkContact('k1'))
      .then([], 'EMAIL_KNOWN')
  })

  test('I-13 a mail keeps its contact, and a chat without one has none to lose', () => {
    after(startMail(), receive()).when(removeContact).then(refused('CHAT_ONLY'))
    after(start(), receive()).when(removeContact).then(refused('NO_CONTACT'))
  })
})

describe('erasure', () => {
  const erase = { type: 'erase', at: 9, by: ana, reason: 'PERSON_ERASED' } as const

  test('takes the names that lead to a person, and leaves the log', () => {
    const chat = eventsOf(start({ contactId: 'k1' }), receive(), erase)
    expect(chat.map(({ type }) => type)).toEqual(['Started', 'MessageReceived', 'Erased'])
    expect(chat.reduce<Conversation | undefined>(evolve, undefined)).toMatchObject({
      status: 'closed',
      closedAt: 9,
      visitorId: null,
      contactId: null,
      sessionId: null,
      waitingSince: null,
      erasedAt: 9,
      customerMessages: 1,
      seq: 3,
    })
  })

  test('is asked for once, whatever for', () => {
    after(start(), erase)
      .when({ ...erase, reason: 'RETENTION_ANONYMISE' })
      .then([], 'PERSON_ERASED')
  })

  test('keeps the instant of a closing that came before', () => {
    const [last] = eventsOf(start(), receive(), close, erase).slice(-1)
    expect(last).toMatchObject({ type: 'Erased', at: 9 })
    expect(given(eventsOf(start(), receive(), close, erase)).when(erase).verdict.reason).toBe('PERSON_ERASED')
  })

  test.each([receive(), reply(), botMessage(), assign('ben'), linkContact('k1'), close, filter()])(
    'leaves nothing that $type could be asked for',
    (command) => {
      after(start(), receive(), erase).when(command).then(refused('PERSON_ERASED'))
    },
  )
})

describe('assignment', () => {
  test('R-14 a person assigns it', () => {
    after(start(), receive())
      .when(assign('ben'))
      .then([{ type: 'Assigned', assigneeId: 'ben', teamId: null }], 'MANUAL')
  })

  test('assigning it to whoever has it does nothing', () => {
    after(start(), receive(), assign('ben')).when(assign('ben')).then([], 'ALREADY_ASSIGNED')
  })

  test('R-16 an answer assigns what nobody has, and leaves alone what somebody has', () => {
    after(start(), receive())
      .when(reply())
      .then(
        [{ type: 'Assigned', assigneeId: 'ana', reason: 'ASSIGNED_BY_REPLY' }, { type: 'MessageSent' }],
        'ASSIGNED_BY_REPLY',
      )
    after(start(), receive(), assign('ben'))
      .when(reply())
      .then([{ type: 'MessageSent' }], 'REPLIED')
  })

  test('R-17 a team that waits has it, and nobody in person', () => {
    after(start(), receive())
      .when(assign(null, { teamId: 'blue', reason: 'TEAM_WAITING' }))
      .then([{ type: 'Assigned', assigneeId: null, teamId: 'blue' }], 'TEAM_WAITING')
  })
})

describe('bots', () => {
  const botChat = [start(withBot), receive()]

  test('B-01 a person takes over: the bot stops, and the conversation is theirs', () => {
    after(...botChat)
      .when(takeOver())
      .then(
        [
          { type: 'ControlChanged', control: 'human', epoch: 2 },
          { type: 'Assigned', assigneeId: 'ana' },
        ],
        'TAKEN_OVER',
      )
  })

  test('B-02 taking over from a person is refused and names the person', () => {
    const { verdict } = after(...botChat, takeOver(ana)).when(takeOver(ben))
    expect(verdict).toMatchObject({
      outcome: { accepted: false },
      reason: 'ALREADY_TAKEN_OVER',
      details: { assigneeId: 'ana' },
    })
  })

  test('B-03 taking over what is yours does nothing', () => {
    after(...botChat, takeOver())
      .when(takeOver())
      .then([], 'ALREADY_YOURS')
  })

  test('B-04 what is closed or filtered is not taken over, not even what is yours', () => {
    after(...botChat, close)
      .when(takeOver())
      .then(refused('NOT_OPEN'))
    after(...botChat, filter())
      .when(takeOver())
      .then(refused('FILTERED'))
    after(...botChat, takeOver(), close)
      .when(takeOver())
      .then(refused('NOT_OPEN'))
  })

  test('B-05 assigning or answering takes over', () => {
    after(...botChat)
      .when(assign('ben'))
      .then(
        [
          { type: 'ControlChanged', epoch: 2, reason: 'IMPLICIT_TAKEOVER' },
          { type: 'Assigned', assigneeId: 'ben' },
        ],
        'MANUAL',
      )
    after(...botChat)
      .when(reply())
      .then(
        [
          { type: 'ControlChanged', epoch: 2 },
          { type: 'Assigned', assigneeId: 'ana', reason: 'IMPLICIT_TAKEOVER' },
          { type: 'MessageSent' },
        ],
        'IMPLICIT_TAKEOVER',
      )
  })

  test('B-06 a note leaves the bot in control', () => {
    after(...botChat)
      .when({ type: 'note', at: 3, by: ana, messageId: 'n1' })
      .then([{ type: 'NoteAdded' }], 'NOTE_ONLY')
  })

  test('B-07 a bot in control answers', () => {
    after(...botChat)
      .when(botMessage())
      .then([{ type: 'MessageSent', messageId: 'b1' }], 'BOT_MESSAGE')
  })

  test.each([
    ['of an older epoch', [start(withBot), receive()], 0],
    ['after a person took over', [start(withBot), receive(), takeOver()], 1],
    ['after the close', [start(withBot), receive(), close], 1],
  ])('B-08 a message of the bot %s is kept back', (_, commands, epoch) => {
    after(...commands)
      .when(botMessage(epoch))
      .then([{ type: 'BotMessageSuppressed', messageId: 'b1', epoch }], 'LATE_BOT_MESSAGE_SUPPRESSED')
  })

  test('B-09 a hand-off puts people in control', () => {
    after(...botChat)
      .when(handOff)
      .then([{ type: 'ControlChanged', control: 'human', epoch: 2 }], 'HANDOFF_ACCEPTED')
  })

  test('B-12 a second hand-off does nothing', () => {
    after(...botChat, handOff)
      .when(handOff)
      .then([], 'HANDOFF_DUPLICATE')
  })
})

describe('filtering', () => {
  test('F-20 what is filtered keeps its assignee', () => {
    const events = eventsOf(start(), receive(), assign('ana'))
    given(events)
      .when(filter('SENDER_BLOCKED'))
      .then([{ type: 'Filtered', reason: 'SENDER_BLOCKED' }])
  })

  test('filtering for the same reason again does nothing, for another one tells it', () => {
    const chat = after(start(), receive(), filter('SENDER_BLOCKED'))
    chat.when(filter('SENDER_BLOCKED')).then([], 'SENDER_BLOCKED')
    chat.when(filter('MARKED_SPAM')).then([{ type: 'Filtered', reason: 'MARKED_SPAM' }], 'MARKED_SPAM')
  })

  test('what is not filtered cannot leave Filtered', () => {
    after(start(), receive())
      .when({ type: 'unfilter', at: 3, by: ana, reason: 'NOT_SPAM' })
      .then([], 'NOT_SPAM')
  })

  test('F-06b a follow-up stays filtered', () => {
    after(startMail({ filtered: 'FILTERED_ROLE_ADDRESS' }), receive())
      .when(receive({ messageId: 'm2' }))
      .then([{ type: 'MessageReceived' }], 'FILTERED_THREAD_APPEND')
  })
})
