import { describe, expect, test } from 'vitest'
import { lowerQuery } from '../../../src/adapters/stores/lower-query'
import { listCondition } from '../../../src/inbox/views/list-request'
import { askSavedView } from '../../../src/inbox/views/saved-view'
import { parseSavedView } from '../../../src/inbox/views/saved-view-schema'
import { type Condition, compileCondition, defineOperator, valueTypes } from '../../../src/rules'
import { conversation } from './conversation'

const chats: Condition = { fact: 'channelKind', operator: 'equal', value: 'chat' }
const nested = (levels: number): Condition => (levels === 1 ? chats : { not: nested(levels - 1) })
const view = (where: unknown, but: object = {}) => ({ name: 'Mine', where, ...but }) as never

describe('a view that is saved', () => {
  test('has the defaults that are written beside it', () => {
    expect(parseSavedView({ name: ' Chats ', where: chats })).toEqual({
      name: 'Chats',
      view: 'all',
      where: chats,
      status: 'open',
      sort: 'newest',
    })
  })

  test('is taken as it is when it says everything', () => {
    const input = {
      id: 'view_1',
      name: 'Chats',
      inboxId: 'support',
      view: 'mine',
      where: chats,
      status: 'closed',
      sort: 'oldest',
    } as const
    expect(parseSavedView(input)).toEqual(input)
  })

  test('shows any status where its condition asks for the status, and still the one it says', () => {
    const where = { any: [{ not: { fact: 'status', operator: 'equal', value: 'open' } }, chats] }
    expect(parseSavedView({ name: 'A', where }).status).toBe('any')
    expect(parseSavedView({ name: 'A', where, status: 'open' }).status).toBe('open')
  })

  const shout = defineOperator(
    valueTypes.text,
    valueTypes.text,
    (expected) => (found) => found === `${expected}!`,
  )

  test('K-12 an operator of a host works in memory and is refused here', () => {
    const where: Condition = { any: [chats, { fact: 'assigneeId', operator: 'shout', value: 'ana' }] }
    const holds = compileCondition(where, { operators: { shout } })
    expect(holds({ channelKind: 'email', assigneeId: 'ana!' })).toBe(true)
    expect(() => parseSavedView(view(where))).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ place: 'view.where.any[1].operator' }) }),
    )
  })

  test.each([
    [
      'a built-in operator that no store knows',
      { fact: 'assigneeId', operator: 'textContains', value: 'a' },
      'operator',
    ],
    ['a decorated one', { fact: 'assigneeId', operator: 'not:equal', value: 'a' }, 'operator'],
    [
      'a fact that is no declared field',
      { fact: 'customerMessages', operator: 'lessThan', value: 1 },
      'fact',
    ],
    ['a property that every object has', { fact: 'constructor', operator: 'isSet', value: true }, 'fact'],
    ['a path', { fact: 'assigneeId', operator: 'equal', value: 'a', path: '$.name' }, 'path'],
    ['params', { fact: 'assigneeId', operator: 'equal', value: 'a', params: {} }, 'params'],
    ['another fact', { fact: 'assigneeId', operator: 'equal', value: { fact: 'teamId' } }, 'value'],
    ['a number for a text', { fact: 'assigneeId', operator: 'equal', value: 1 }, 'value'],
    ['a part of a millisecond', { fact: 'createdAt', operator: 'lessThan', value: 0.5 }, 'value'],
    ['text that no store keeps', { fact: 'assigneeId', operator: 'in', value: ['a', '\0'] }, 'value'],
  ])('K-12 refuses %s with its place', (_, leaf, field) => {
    expect(() => parseSavedView(view({ all: [chats, { not: leaf }] }))).toThrow(
      expect.objectContaining({
        code: 'INVALID_RULE',
        details: expect.objectContaining({ place: `view.where.all[1].not.${field}` }),
      }),
    )
  })

  test.each<[string, never, string]>([
    ['no condition', view(undefined), 'view.where'],
    ['an empty group', view({ all: [] }), 'view.where.all'],
    ['a named condition', view({ condition: 'vip' }), 'view.where.condition'],
    ['no name', view(chats, { name: ' ' }), 'view.name'],
    ['another view', view(chats, { view: 'vip' }), 'view.view'],
    ['another sort', view(chats, { sort: 'name' }), 'view.sort'],
    ['what is no property', view(chats, { colour: 'red' }), 'view.colour'],
  ])('is refused with its place: %s', (_, input, place) => {
    expect(() => parseSavedView(input)).toThrow(
      expect.objectContaining({ code: 'INVALID_RULE', details: expect.objectContaining({ place }) }),
    )
  })
})

describe('K-11 what may be saved can be asked', () => {
  const question = (where: Condition) =>
    lowerQuery(
      listCondition(
        askSavedView(
          { view: { saved: 'v' }, channel: 'chat', assignees: ['nobody'], date: { from: 1, to: 2 } },
          { ...parseSavedView({ name: 'A', where, sort: 'waiting-longest' }), id: 'v' },
        ),
        'ana',
        Array.from({ length: 1_000 }, (_, index) => `inbox ${index}`),
      ),
    )

  test('31 levels, and no more', () => {
    expect(question(nested(31))).toBeDefined()
    expect(() => question(nested(32))).toThrow(/at most 31 levels at view.where/)
  })

  test('20,000 characters, and no more', () => {
    const wide = (count: number): Condition => ({
      any: Array.from({ length: count }, () => ({ fact: 'inboxId', operator: 'isSet', value: true })),
    })
    const most = Math.floor(
      (20_000 - '{"any":[]}'.length) / '{"fact":"inboxId","operator":"isSet","value":true},'.length,
    )
    expect(question(wide(most))).toBeDefined()
    expect(() => question(wide(most + 1))).toThrow(/at most 20000 characters of JSON at view.where/)
  })
})

describe('a list that shows a saved view', () => {
  const saved = { ...parseSavedView({ name: 'A', where: chats, sort: 'oldest' }), id: 'v' }
  const request = { view: { saved: 'v' } } as const

  test('asks for what the view says, unless the request says it', () => {
    expect(askSavedView(request, saved)).toEqual({
      view: 'all',
      where: chats,
      status: 'open',
      sort: 'oldest',
    })
    // What comes from JavaScript may name a property and leave it out all the same.
    expect(askSavedView({ ...request, status: undefined } as never, saved).status).toBe('open')
    const own = askSavedView({ ...request, status: 'closed', sort: 'newest', limit: 5 }, saved)
    expect(own).toEqual({ view: 'all', where: chats, status: 'closed', sort: 'newest', limit: 5 })
  })

  test('P-04 stays within the inboxes and the view that it narrows, whatever it asks for', () => {
    const everything: Condition = { any: [chats, { not: chats }] }
    const holds = compileCondition(
      listCondition(askSavedView(request, { ...saved, view: 'mine', where: everything }), 'ana', ['support']),
    )
    const mine = conversation({ assigneeId: 'ana' })
    expect(holds(mine)).toBe(true)
    expect(holds({ ...mine, assigneeId: 'ben' })).toBe(false)
    expect(holds({ ...mine, inboxId: 'sales' })).toBe(false)
    expect(holds({ ...mine, filtered: 'MARKED_SPAM' })).toBe(false)
  })
})
