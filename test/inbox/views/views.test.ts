import { describe, expect, test } from 'vitest'
import type { Conversation } from '../../../src/inbox/conversation/conversation'
import { type ListQuestion, type ListRequest, listCondition } from '../../../src/inbox/views/list-request'
import { parseListRequest } from '../../../src/inbox/views/schema'
import { views } from '../../../src/inbox/views/view'
import { compileCondition } from '../../../src/rules/compile'
import { conversation } from './conversation'

const shows = (request: ListQuestion, found: Conversation): boolean =>
  compileCondition(listCondition(request, 'ana', ['support']))(found)

describe('the views', () => {
  test.each<[string, Partial<Conversation>, readonly string[]]>([
    ['a chat that nobody has', {}, ['all', 'unassigned', 'chat']],
    ['a mail that nobody has', { channelKind: 'email' }, ['all', 'unassigned', 'email']],
    ['a chat of mine', { assigneeId: 'ana' }, ['all', 'mine', 'chat']],
    ['a chat of somebody else', { assigneeId: 'ben' }, ['all', 'chat']],
    ['a chat of a team', { teamId: 'blue' }, ['all', 'unassigned', 'chat']],
    ['a chat that a bot has', { control: 'bot' }, ['bots']],
    [
      'a chat that a bot answers for somebody',
      { control: 'bot', assigneeId: 'ana' },
      ['all', 'mine', 'chat'],
    ],
    ['a filtered mail', { channelKind: 'email', filtered: 'FILTERED_ROLE_ADDRESS' }, ['filtered']],
    ['a filtered chat of mine', { filtered: 'SENDER_BLOCKED', assigneeId: 'ana' }, ['filtered']],
    ['a filtered chat that a bot has', { filtered: 'MARKED_SPAM', control: 'bot' }, ['filtered']],
  ])('%s', (_, but, expected) => {
    expect(views.filter((view) => shows({ view }, conversation(but)))).toEqual(expected)
  })

  test('another inbox is in none of them', () => {
    const elsewhere = conversation({ inboxId: 'sales' })
    expect(views.filter((view) => shows({ view }, elsewhere))).toEqual([])
  })
})

describe('the filters of a list', () => {
  test.each<[string, Partial<ListQuestion>, Partial<Conversation>, boolean]>([
    ['open when nothing is said', {}, { status: 'open' }, true],
    ['not closed when nothing is said', {}, { status: 'closed' }, false],
    ['closed on request', { status: 'closed' }, { status: 'closed' }, true],
    ['closed only on request', { status: 'closed' }, { status: 'open' }, false],
    ['any status', { status: 'any' }, { status: 'closed' }, true],
    ['the channel', { channel: 'email' }, { channelKind: 'email' }, true],
    ['not another channel', { channel: 'email' }, { channelKind: 'chat' }, false],
    ['a person', { assignees: [{ user: 'ben' }] }, { assigneeId: 'ben' }, true],
    ['not another person', { assignees: [{ user: 'ben' }] }, { assigneeId: 'ana' }, false],
    ['nobody', { assignees: ['nobody'] }, { assigneeId: null }, true],
    ['not somebody', { assignees: ['nobody'] }, { assigneeId: 'ana' }, false],
    ['a team', { assignees: [{ team: 'blue' }] }, { teamId: 'blue' }, true],
    ['not another team', { assignees: [{ team: 'blue' }] }, { teamId: 'green' }, false],
    ['one of several', { assignees: ['nobody', { user: 'ben' }] }, { assigneeId: 'ben' }, true],
    ['several filters at once', { channel: 'email', assignees: ['nobody'] }, { channelKind: 'chat' }, false],
  ])('%s', (_, request, but, expected) => {
    expect(shows({ view: 'all', ...request }, conversation(but))).toBe(expected)
  })

  test('the bot, in the view of the bots', () => {
    const request: ListQuestion = { view: 'bots', assignees: ['bot'] }
    expect(shows(request, conversation({ control: 'bot' }))).toBe(true)
    expect(shows({ view: 'all', assignees: ['bot'] }, conversation())).toBe(false)
  })

  test.each([
    ['ends as it begins', 0, 10, false],
    ['ends behind its beginning', 0, 11, true],
    ['lies within it', 12, 15, true],
    ['begins with its last message', 20, 30, true],
    ['begins behind its last message', 21, 30, false],
  ])('a time that %s, when it went on from 10 to 20', (_, from, to, expected) => {
    expect(shows({ view: 'all', date: { from, to } }, conversation())).toBe(expected)
  })

  test('those who wait longest are those who wait', () => {
    const request: ListQuestion = { view: 'all', sort: 'waiting-longest' }
    expect(shows(request, conversation())).toBe(true)
    expect(shows(request, conversation({ waitingSince: null }))).toBe(false)
  })
})

describe('a request from outside', () => {
  test('is taken as it is when it is one', () => {
    const request: ListRequest = {
      view: 'all',
      inboxIds: ['support'],
      status: 'any',
      channel: 'chat',
      assignees: ['nobody', 'bot', { user: 'ana' }, { team: 'blue' }],
      date: { from: 1, to: 2 },
      sort: 'oldest',
      cursor: 'x',
      limit: 100,
    }
    expect(parseListRequest(request)).toEqual(request)
  })

  test.each<[unknown, string]>([
    [undefined, 'request'],
    [{}, 'request.view'],
    [{ view: '__proto__' }, 'request.view'],
    [{ view: 'all', sort: 'constructor' }, 'request.sort'],
    [{ view: 'all', inboxIds: [] }, 'request.inboxIds'],
    [{ view: 'all', assignees: [] }, 'request.assignees'],
    [{ view: 'all', assignees: ['me'] }, 'request.assignees[0]'],
    [{ view: 'all', date: { from: 2, to: 2 } }, 'request.date'],
    [{ view: 'all', date: { from: '2026-01-01', to: 2 } }, 'request.date.from'],
    [{ view: 'all', limit: 0 }, 'request.limit'],
    [{ view: 'all', limit: 101 }, 'request.limit'],
    [{ view: 'all', limit: 1.5 }, 'request.limit'],
    [{ view: 'all', cursor: 5 }, 'request.cursor'],
    [{ view: 'all', colour: 'red' }, 'request.colour'],
  ])('%j is refused at %s', (request, place) => {
    expect(() => parseListRequest(request)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', details: expect.objectContaining({ place }) }),
    )
  })
})
