import { describe, expect, test } from 'vitest'
import { parseAgentCommand, parseCommandId } from '../../src/intake/agent/schema'
import { parseBotAnswer } from '../../src/intake/bot/schema'
import { parseChatMessage, parseLeftAddress } from '../../src/intake/chat/schema'
import { parseAgreement } from '../../src/intake/consent/schema'
import { parseVisit } from '../../src/intake/visit/schema'
import {
  parseAccount,
  parseBot,
  parseChat,
  parseHostedAddress,
  parseInbox,
  parseStatus,
  parseUser,
} from '../../src/settings/schema'
import { parseTargetedMessage } from '../../src/settings/targeted-message-schema'
import { chatMessage } from './shop'

const refused = (code: string, place: string) =>
  expect.objectContaining({ code, details: expect.objectContaining({ place }) })

describe('what a visitor sends', () => {
  const visit = { page: 'https://acme.example/', device: 'desktop', sessionId: 's1', zone: 'Europe/Berlin' }

  test('is taken as it is when it is sound', () => {
    expect(parseVisit(visit)).toEqual(visit)
    expect(parseChatMessage(chatMessage({ clientId: '__proto__' }))).toEqual(
      chatMessage({ clientId: '__proto__' }),
    )
    expect(parseAgreement({ version: '1', page: '' })).toEqual({ version: '1', page: '' })
  })

  test.each<[unknown, string]>([
    [null, 'visit'],
    [{ ...visit, page: 7 }, 'visit.page'],
    [{ ...visit, device: 'fridge' }, 'visit.device'],
    [{ ...visit, sessionId: '' }, 'visit.sessionId'],
    [{ ...visit, sessionId: 'x'.repeat(201) }, 'visit.sessionId'],
    [{ ...visit, zone: {} }, 'visit.zone'],
    [{ ...visit, visitorId: 'v2' }, 'visit.visitorId'],
  ])('a visit %j is refused at %s', (input, place) => {
    expect(() => parseVisit(input)).toThrow(refused('INVALID_INPUT', place))
  })

  test.each<[string, object, string]>([
    ['no text', { text: ' \n' }, 'message.text'],
    ['too long a text', { text: 'x'.repeat(20_001) }, 'message.text'],
    ['a text that is none', { text: ['x'] }, 'message.text'],
    ['no id', { clientId: '' }, 'message.clientId'],
    ['too long an id', { clientId: 'x'.repeat(101) }, 'message.clientId'],
    ['an id with NUL', { clientId: 'a\0b' }, 'message.clientId'],
    ['an id with half a character', { clientId: 'a\ud83d' }, 'message.clientId'],
    ['a notice that is only truthy', { noticeShown: 'false' }, 'message.noticeShown'],
    ['a page that is none', { page: null }, 'message.page'],
    ['who writes', { visitorId: 'v2' }, 'message.visitorId'],
  ])('a message with %s is refused at its place', (_, but, place) => {
    expect(() => parseChatMessage({ ...chatMessage(), ...but })).toThrow(refused('INVALID_INPUT', place))
  })

  test('a page keeps nobody from writing, however long', () => {
    expect(parseChatMessage(chatMessage({ page: 'x'.repeat(100_000) })).page).toHaveLength(8_192)
    expect(parseChatMessage(chatMessage({ text: 'x'.repeat(20_000) })).text).toHaveLength(20_000)
  })

  test('an address is any text, and nothing else', () => {
    const left = { email: 'no address', page: '', noticeShown: true }
    expect(parseLeftAddress(left)).toEqual(left)
    expect(() => parseLeftAddress({ ...left, email: { toString: () => 'a@b.c' } })).toThrow(
      refused('INVALID_INPUT', 'emailCapture.email'),
    )
  })
})

describe('what an agent asks', () => {
  test.each<[unknown, string]>([
    [undefined, 'command'],
    [{ type: '__proto__' }, 'command.type'],
    [{ type: 'delete' }, 'command.type'],
    [{ type: 'reply' }, 'command.text'],
    [{ type: 'note', text: '' }, 'command.text'],
    [{ type: 'assign' }, 'command.userId'],
    [{ type: 'close', text: 'x' }, 'command.text'],
  ])('%j is refused at %s', (input, place) => {
    expect(() => parseAgentCommand(input)).toThrow(refused('INVALID_INPUT', place))
  })

  test('has an id and a status that are words', () => {
    expect(() => parseCommandId('')).toThrow(refused('INVALID_INPUT', 'commandId'))
    expect(() => parseCommandId(5)).toThrow(refused('INVALID_INPUT', 'commandId'))
    expect(() => parseStatus('busy')).toThrow(refused('INVALID_INPUT', 'status'))
  })
})

describe('what a bot answers', () => {
  test('is taken without what is not ours', () => {
    expect(parseBotAnswer({ messages: ['Hi'], model: 'x', handOff: { reason: '', score: 1 } })).toEqual({
      messages: ['Hi'],
      handOff: { reason: '' },
    })
  })

  test.each<[unknown, string]>([
    [undefined, 'answer'],
    [{}, 'answer.messages'],
    [{ messages: 'Hi' }, 'answer.messages'],
    [{ messages: ['Hi', ''] }, 'answer.messages[1]'],
    [{ messages: [], choices: [1] }, 'answer.choices[0]'],
    [{ messages: [], handOff: true }, 'answer.handOff'],
    [{ messages: Array.from({ length: 21 }, () => 'x') }, 'answer.messages'],
  ])('%j is refused at %s', (input, place) => {
    expect(() => parseBotAnswer(input)).toThrow(refused('INVALID_INPUT', place))
  })
})

describe('what an admin sets up', () => {
  const people = {
    users: [
      { userId: 'ana', seat: 'service-starter' },
      { userId: 'eve', seat: 'none' },
    ],
    teams: [],
  } as const
  const always = { mode: 'always', replyTime: 'none' } as const

  test('has the defaults that are written beside it', () => {
    expect(parseAccount({})).toEqual({ edition: 'free', zone: 'UTC' })
    expect(parseUser({ id: 'ana', name: ' Ana ', email: 'Ana@ACME.example' })).toEqual({
      id: 'ana',
      name: 'Ana',
      email: 'ana@acme.example',
      seat: 'none',
      admin: false,
      active: true,
      status: 'available',
      capacity: null,
      teams: [],
    })
    expect(parseChat({ inboxId: 'support', name: 'Chat', availability: always })).toEqual({
      id: 'chat-support',
      inboxId: 'support',
      name: 'Chat',
      availability: always,
      fallThroughWhenHidden: false,
    })
    expect(
      parseHostedAddress(
        { inboxId: 'support', name: 'Acme', address: 'Help@ACME.example', filters: { role: false } },
        people,
      ),
    ).toEqual({
      id: 'mail-help@acme.example',
      inboxId: 'support',
      name: 'Acme',
      address: 'help@acme.example',
      routing: { kind: 'unassigned' },
      filters: { role: false, promotional: true, automated: true, knownContactExemption: true },
    })
    expect(parseBot({ id: 'b', name: 'Bot' })).toEqual({ id: 'b', name: 'Bot', published: true, handOff: {} })
  })

  const facts = { now: 1, people, channels: [{ id: 'chat', kind: 'chat' }], bots: [] } as const
  const hosted = { inboxId: 'support', name: 'Acme', address: 'help@acme.example' }
  const toCompany = { kind: 'company' } as const
  const message = { id: 'hello', name: 'Hello', channelId: 'chat', welcome: 'Hi!' }
  test.each<[string, () => unknown, string, string]>([
    ['a zone that is none', () => parseAccount({ zone: 'Mars/Olympus' }), 'ZONE_INVALID', 'account.zone'],
    ['a user without a name', () => parseUser({ id: 'ana', name: ' ' }), 'INVALID_RULE', 'user.name'],
    [
      'a user with half an address',
      () => parseUser({ id: 'a', name: 'A', email: 'a@' }),
      'INVALID_RULE',
      'user.email',
    ],
    ['an inbox without members', () => parseInbox({ name: 'A' } as never), 'INVALID_RULE', 'inbox.members'],
    [
      'a chat without an inbox',
      () => parseChat({ name: 'A', availability: always } as never),
      'INVALID_RULE',
      'chat.inboxId',
    ],
    [
      'a chat without availability',
      () => parseChat({ name: 'A', inboxId: 's' } as never),
      'INVALID_RULE',
      'availability',
    ],
    [
      'an address that is none',
      () => parseHostedAddress({ ...hosted, address: 'help' }, people),
      'INVALID_RULE',
      'hostedAddress.address',
    ],
    [
      'an address too long for a name',
      () => parseHostedAddress({ ...hosted, address: `a@${'x.'.repeat(110)}ex` }, people),
      'INVALID_RULE',
      'hostedAddress.address',
    ],
    [
      'a filter that is none',
      () => parseHostedAddress({ ...hosted, filters: { role: 1 } as never }, people),
      'INVALID_RULE',
      'hostedAddress.filters.role',
    ],
    [
      'P-07 routing to who has no seat',
      () => parseHostedAddress({ ...hosted, routing: { kind: 'assign', users: ['eve'], teams: [] } }, people),
      'INVALID_RULE',
      'routing.users[0]',
    ],
    [
      'P-07 a message routed to who has no seat',
      () =>
        parseTargetedMessage({ ...message, routing: { kind: 'assign', users: ['eve'], teams: [] } }, facts),
      'INVALID_RULE',
      'routing.users[0]',
    ],
    [
      'C-10 a consent without a text',
      () =>
        parseTargetedMessage(
          { ...message, consent: { process: { basis: 'explicit', text: '', version: '1' } } },
          facts,
        ),
      'INVALID_RULE',
      'consent.process.text',
    ],
    ...(
      [
        [
          'a person',
          'userIds[1]',
          { mode: 'people', userIds: ['ana', 'zoe'], teamIds: [], fallback: toCompany },
        ],
        ['a team', 'teamIds[0]', { mode: 'people', userIds: [], teamIds: ['lost'], fallback: toCompany }],
        ['a fallback', 'fallback.userId', { mode: 'owner', fallback: { kind: 'user', userId: 'zoe' } }],
      ] as const
    ).map(([named, place, senders]): [string, () => unknown, string, string] => [
      `a sender who does not exist, named as ${named},`,
      () => parseTargetedMessage({ ...message, senders }, facts),
      'INVALID_RULE',
      `message.senders.${place}`,
    ]),
    [
      'a message of no channel',
      () => parseTargetedMessage({ ...message, channelId: '' }, facts),
      'INVALID_RULE',
      'widget.channelId',
    ],
  ])('%s is refused at its place', (_, parse, code, place) => {
    expect(parse).toThrow(refused(code, place))
  })
})
