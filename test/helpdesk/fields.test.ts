import { afterAll, describe, expect, test } from 'vitest'
import { createMemoryStorage } from '../../src/adapters/memory'
import { createSqliteStorage } from '../../src/adapters/sqlite'
import type { Condition } from '../../src/rules'
import { emptyPlan } from '../../src/shared/plan'
import { openShop, type Shop, send } from './shop'

const stores = {
  memory: async () => createMemoryStorage(),
  sqlite: () => createSqliteStorage({ filename: ':memory:' }),
}

const opened: { close(): Promise<void> }[] = []
afterAll(async () => {
  for (const storage of opened) await storage.close()
})

const asks = (
  id: string,
  operator: string,
  value: string | number | boolean | readonly string[],
): Condition => ({
  fact: `fields.${id}`,
  operator,
  value,
})

const ids = ({ rows }: { readonly rows: readonly { readonly id: string }[] }) => rows.map(({ id }) => id)

describe.each(Object.entries(stores))('fields of the host in %s', (_, open) => {
  const openStore = async (): Promise<Shop> => {
    const storage = await open()
    opened.push(storage)
    return openShop({ storage, widget: { routing: { kind: 'unassigned' } } })
  }

  /** The shop with fields of every type, ready. */
  const openReady = async () => {
    const shop = await openStore()
    await shop.ada.fields.save({ id: 'plan', type: 'text' })
    await shop.ada.fields.save({ id: 'seats', type: 'number' })
    await shop.ada.fields.save({ id: 'due', type: 'instant' })
    await shop.ada.fields.save({ id: 'tags', type: 'list' })
    await shop.ada.fields.save({ id: 'phone', type: 'text', personal: true })
    await shop.helpdesk.worker.drain()
    return { ...shop, ana: shop.acme.agent('ana') }
  }

  const chat = (shop: Shop) => send(shop.newVisitor(), 'Hello')

  test('K-17 finds, counts and sorts by values that agents and the host set', async () => {
    const shop = await openReady()
    const [gold, free, none] = [await chat(shop), await chat(shop), await chat(shop)]
    await shop.act('ana', gold, {
      type: 'set-fields',
      fields: { plan: 'gold', seats: 10, due: 5, tags: ['vip', 'refund'], phone: '123' },
    })
    expect((await shop.acme.host.setFields(free, { plan: 'free', seats: 9, tags: ['vip'] })).reason).toBe(
      'FIELDS_CHANGED',
    )
    const found = async (where: Condition) => {
      const { id } = await shop.ana.views.save({ name: 'View', where, sort: 'oldest' })
      const rows = new Set(ids(await shop.ana.conversations.list({ view: { saved: id } })))
      expect((await shop.ana.views.counts())[id]).toBe(rows.size)
      await shop.ana.views.delete(id)
      return rows
    }
    expect(await found(asks('plan', 'equal', 'gold'))).toEqual(new Set([gold]))
    expect(await found(asks('plan', 'notEqual', 'gold'))).toEqual(new Set([free, none]))
    expect(await found(asks('seats', 'greaterThan', 9))).toEqual(new Set([gold]))
    expect(await found(asks('due', 'isSet', true))).toEqual(new Set([gold]))
    expect(await found(asks('tags', 'contains', 'vip'))).toEqual(new Set([gold, free]))
    expect(await found(asks('tags', 'doesNotContain', 'refund'))).toEqual(new Set([free, none]))
    expect(await found(asks('tags', 'containsAny', ['refund', 'x']))).toEqual(new Set([gold]))
    expect(await found(asks('tags', 'doesNotContainAny', ['vip', 'x']))).toEqual(new Set([none]))
    expect(await found(asks('phone', 'equal', '123'))).toEqual(new Set([gold]))

    const filter = asks('tags', 'contains', 'vip')
    const vips = await shop.ana.conversations.list({ view: 'all', filter, limit: 1 })
    expect(vips.rows).toHaveLength(1)
    const next = await shop.ana.conversations.list({
      view: 'all',
      filter,
      limit: 1,
      cursor: vips.cursor ?? '',
    })
    expect(new Set(ids({ rows: [...vips.rows, ...next.rows] }))).toEqual(new Set([gold, free]))
    const saved = await shop.ana.views.save({ name: 'Gold', where: asks('plan', 'equal', 'gold') })
    expect(ids(await shop.ana.conversations.list({ view: { saved: saved.id }, filter }))).toEqual([gold])
    await expect(
      shop.ana.conversations.list({
        view: 'all',
        filter,
        cursor: (await shop.ana.conversations.list({ view: 'all', limit: 1 })).cursor ?? '',
      }),
    ).rejects.toMatchObject({ details: { reason: 'CURSOR_MISMATCH' } })

    const sort = { field: 'seats', direction: 'descending' } as const
    const first = await shop.ana.conversations.list({ view: 'all', sort, limit: 2 })
    expect(ids(first)).toEqual([gold, free])
    expect(
      ids(await shop.ana.conversations.list({ view: 'all', sort, limit: 2, cursor: first.cursor ?? '' })),
    ).toEqual([none])
    const { id } = await shop.ana.views.save({ name: 'Most seats', where: asks('plan', 'isSet', true), sort })
    expect(ids(await shop.ana.conversations.list({ view: { saved: id } }))).toEqual([gold, free])
  })

  test('K-17 takes values away, and finds what is left', async () => {
    const shop = await openReady()
    const id = await chat(shop)
    await shop.acme.host.setFields(id, { plan: 'gold', tags: ['a', 'b'] })
    await shop.act('ana', id, { type: 'set-fields', fields: { plan: null, tags: [] } })
    expect((await shop.ana.conversations.get(id)).conversation.fields).toEqual({})
    const saved = await shop.ana.views.save({
      name: 'Set',
      where: { any: [asks('plan', 'isSet', true), asks('tags', 'isSet', true)] },
    })
    expect(await shop.ana.views.counts()).toEqual({ [saved.id]: 0 })
  })

  test('K-18 a field takes values at once, and is not asked for before its backfill ended', async () => {
    const shop = await openStore()
    const ana = shop.acme.agent('ana')
    const conversations = []
    for (let index = 0; index < 250; index += 1) {
      const id = `c${String(index).padStart(3, '0')}`
      const value = { ...template, id, fields: { plan: index % 2 === 0 ? 'gold' : 7, other: 'x' } }
      conversations.push({ kind: 'conversation', id, value })
    }
    await shop.storage.commit('acme', { ...emptyPlan, puts: conversations })
    const field = await shop.ada.fields.save({ id: 'plan', type: 'text' })
    expect(field).toMatchObject({ id: 'plan', type: 'text', personal: false, state: 'backfilling' })
    const view = { name: 'Gold', where: asks('plan', 'equal', 'gold') }
    const refused = { code: 'INVALID_RULE', details: { place: 'view.where.fact', found: '"fields.plan"' } }
    await expect(ana.views.save(view)).rejects.toMatchObject(refused)
    await expect(
      ana.conversations.list({ view: 'all', sort: { field: 'plan', direction: 'ascending' } }),
    ).rejects.toMatchObject({ code: 'INVALID_RULE' })
    await shop.acme.host.setFields('c001', { plan: 'gold' })

    // One step, after which the worker stops: the next one begins behind the last conversation of that step.
    const [first] = await shop.storage.take({ now: shop.clock.at, lease: 1, limit: 1 })
    expect(first).toMatchObject({ kind: 'backfill-field', payload: { fieldId: 'plan', step: 0 } })
    await expect(ana.views.save(view)).rejects.toMatchObject(refused)
    shop.clock.at += 2
    await shop.helpdesk.worker.drain()
    expect(await shop.ada.fields.list()).toMatchObject([
      { id: 'plan', state: 'ready', walk: { step: 3, after: 'c249' } },
    ])
    const { id } = await ana.views.save(view)
    expect((await ana.views.counts())[id]).toBe(126)
    const [stray] = await shop.storage.read('acme', [{ kind: 'conversation', id: 'c003' }])
    expect(stray?.value['fields']).toEqual({ other: 'x' })
    expect(shop.errors).toEqual([])
  })

  test('a removed field loses its values and its rows, and may be added again with another type', async () => {
    const shop = await openReady()
    const [one, two] = [await chat(shop), await chat(shop)]
    for (const id of [one, two]) await shop.acme.host.setFields(id, { plan: 'gold', tags: ['vip'] })
    const { id } = await shop.ana.views.save({ name: 'Gold', where: asks('plan', 'equal', 'gold') })
    const other = await shop.ana.views.save({ name: 'Vip', where: asks('tags', 'contains', 'vip') })
    expect(await shop.ada.fields.remove('plan')).toMatchObject({ state: 'removing' })
    expect(await shop.ada.fields.remove('plan')).toMatchObject({ state: 'removing' })
    await expect(shop.acme.host.setFields(one, { plan: 'free' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { place: 'fields', found: '"plan"' },
    })
    await expect(shop.ada.fields.save({ id: 'plan', type: 'text' })).rejects.toMatchObject({
      details: { place: 'field.id' },
    })
    await expect(shop.ana.conversations.list({ view: { saved: id } })).rejects.toMatchObject({
      code: 'INVALID_RULE',
    })
    expect(await shop.ana.views.counts()).toEqual({ [other.id]: 2 })
    await shop.helpdesk.worker.drain()
    expect((await shop.ada.fields.list()).map((field) => field.id)).not.toContain('plan')
    expect((await shop.ana.conversations.get(one)).conversation.fields).toEqual({ tags: ['vip'] })
    for (const type of ['text', 'list', 'number'] as const) {
      const where = asks('plan', 'isSet', true)
      expect(await shop.storage.count('acme', where, { plan: type })).toBe(0)
    }
    await shop.ada.fields.save({ id: 'plan', type: 'number' })
    await shop.helpdesk.worker.drain()
    expect((await shop.acme.host.setFields(one, { plan: 5 })).outcome).toBe(true)
    expect(await shop.storage.count('acme', asks('plan', 'equal', 5), { plan: 'number' })).toBe(1)
  })
})

test.each([
  [asks('other', 'isSet', true), 'request.filter.fact'],
  [asks('plan', 'contains', 'x'), 'request.filter.fact'],
  [{ all: [asks('plan', 'equal', 5)] }, 'request.filter.all[0].value'],
  [{ fact: 'status', operator: 'textContains', value: 'o' }, 'request.filter.operator'],
  [{ all: [] }, 'request.filter.all'],
  [{}, 'request.filter'],
])('K-12 K-18 refuses the filter %j of a list at its place', async (filter, place) => {
  const { ada, acme, helpdesk } = await openShop()
  await ada.fields.save({ id: 'plan', type: 'text' })
  await helpdesk.worker.drain()
  await expect(
    acme.agent('ana').conversations.list({ view: 'all', filter: filter as Condition }),
  ).rejects.toMatchObject({
    code: 'INVALID_RULE',
    details: { place },
  })
})

test('a field is removed before its backfill ended', async () => {
  const shop = await openShop()
  const id = await send(shop.newVisitor(), 'Hello')
  await shop.ada.fields.save({ id: 'plan', type: 'text' })
  await shop.acme.host.setFields(id, { plan: 'gold' })
  await shop.ada.fields.remove('plan')
  await shop.helpdesk.worker.drain()
  expect(await shop.ada.fields.list()).toEqual([])
  expect(await shop.storage.count('acme', asks('plan', 'isSet', true), { plan: 'text' })).toBe(0)
})

/** A conversation as another program wrote it. */
const template = {
  inboxId: 'support',
  channelKind: 'chat',
  channelId: 'chat-support',
  widgetId: null,
  status: 'open',
  closedAt: null,
  filtered: null,
  control: 'human',
  botId: null,
  epoch: 1,
  assigneeId: null,
  teamId: null,
  visitorId: null,
  contactId: null,
  removedContactIds: [],
  sessionId: null,
  previousId: null,
  firstMessageId: null,
  latestMessageId: null,
  customerMessages: 0,
  answers: 0,
  createdAt: 1,
  lastMessageAt: 1,
  waitingSince: null,
  seq: 1,
}
