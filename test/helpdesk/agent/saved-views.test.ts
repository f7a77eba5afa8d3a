import { afterAll, describe, expect, test } from 'vitest'
import { createMemoryStorage } from '../../../src/adapters/memory'
import { createSqliteStorage } from '../../../src/adapters/sqlite'
import type { VisitorSide } from '../../../src/helpdesk/visitor/visitor-side'
import type { SavedViewInput } from '../../../src/inbox'
import { openShop, says, send } from '../shop'

const stores = {
  memory: async () => createMemoryStorage(),
  sqlite: () => createSqliteStorage({ filename: ':memory:' }),
}

const opened: { close(): Promise<void> }[] = []
afterAll(async () => {
  for (const storage of opened) await storage.close()
})

const chats = { fact: 'channelKind', operator: 'equal', value: 'chat' } as const
const unclaimed: SavedViewInput = {
  name: 'Unclaimed chats',
  where: { all: [chats, { fact: 'assigneeId', operator: 'isNotSet', value: true }] },
}

/** A chat of the inbox "sales". */
const buy = async (visitor: VisitorSide): Promise<string | null> => {
  const receipt = await visitor.chat.send('buy', says('Hello'))
  return receipt.accepted ? receipt.disposition.conversationId : null
}

describe.each(Object.entries(stores))('saved views in %s', (_, open) => {
  /** The shop of the inbox "support" with Ana and Ben, and an inbox "sales" with Ben alone. */
  const openTwo = async () => {
    const storage = await open()
    opened.push(storage)
    const shop = await openShop({ storage, widget: { routing: { kind: 'unassigned' } } })
    await shop.ada.inboxes.create({ id: 'sales', name: 'Sales', members: ['ben'] })
    await shop.ada.channels.connectChat({
      inboxId: 'sales',
      name: 'Sales',
      availability: { mode: 'always', replyTime: 'none' },
    })
    await shop.ada.targetedMessages.save({ id: 'buy', name: 'Buy', channelId: 'chat-sales', welcome: 'Hi!' })
    return { ...shop, ana: shop.acme.agent('ana'), ben: shop.acme.agent('ben') }
  }
  const ids = ({ rows }: { readonly rows: readonly { readonly id: string }[] }) => rows.map(({ id }) => id)

  test('K-12 finds and counts what its condition says, page by page', async () => {
    const shop = await openTwo()
    const { ana } = shop
    const sent = []
    for (let index = 0; index < 5; index += 1) {
      shop.clock.at += 1
      sent.push(await send(shop.newVisitor(), 'Hello'))
    }
    await shop.act('ana', sent[1] ?? '', { type: 'assign', userId: 'ben' })
    await shop.act('ana', sent[2] ?? '', { type: 'close' })
    const saved = await ana.views.save({ ...unclaimed, sort: 'oldest' })
    const view = { saved: saved.id }
    expect(ids(await ana.conversations.list({ view }))).toEqual([sent[0], sent[3], sent[4]])
    expect(ids(await ana.conversations.list({ view, status: 'any', sort: 'newest' }))).toEqual([
      sent[4],
      sent[3],
      sent[2],
      sent[0],
    ])
    expect(await ana.views.counts()).toEqual({ [saved.id]: 3 })

    const first = await ana.conversations.list({ view, limit: 2 })
    expect(ids(await ana.conversations.list({ view, limit: 2, cursor: first.cursor ?? '' }))).toEqual([
      sent[4],
    ])
    await ana.views.save({ ...saved, where: chats })
    await expect(
      ana.conversations.list({ view, limit: 2, cursor: first.cursor ?? '' }),
    ).rejects.toMatchObject({
      details: { reason: 'CURSOR_MISMATCH' },
    })
  })

  test('P-04 belong to their owner: nobody else sees, uses, replaces or deletes one', async () => {
    const { ana, ben } = await openTwo()
    const own = await ana.views.save(unclaimed)
    expect(await ana.views.list()).toEqual([own])
    expect(own).toMatchObject({
      name: 'Unclaimed chats',
      view: 'all',
      status: 'open',
      sort: 'newest',
    })
    expect(await ben.views.list()).toEqual([])
    expect(await ben.views.counts()).toEqual({})
    const unknown = { code: 'UNKNOWN_RECORD' }
    await expect(ben.conversations.list({ view: { saved: own.id } })).rejects.toMatchObject(unknown)
    await expect(ben.views.save({ ...unclaimed, id: own.id })).rejects.toMatchObject(unknown)
    expect(await ben.views.delete(own.id)).toBe(false)
    expect(await ana.views.delete(own.id)).toBe(true)
    expect(await ana.views.list()).toEqual([])
    expect(await ana.views.delete(own.id)).toBe(false)
  })

  test('P-04 of an inbox are for its members, and hold its conversations only', async () => {
    const shop = await openTwo()
    const { ana, ben } = shop
    const [asked, bought] = [await send(shop.newVisitor(), 'Hello'), await buy(shop.newVisitor())]
    const ofSales = await ben.views.save({ ...unclaimed, inboxId: 'sales' })
    const ofSupport = await ana.views.save({ ...unclaimed, inboxId: 'support' })
    const bens = await ben.views.save(unclaimed)
    expect(new Set(await ben.views.list())).toEqual(new Set([ofSales, ofSupport, bens]))
    expect(await ana.views.list()).toEqual([ofSupport])
    await expect(ana.views.save({ ...unclaimed, inboxId: 'sales' })).rejects.toMatchObject({
      details: { reason: 'NOT_A_MEMBER' },
    })
    const list = async (id: string, inboxIds?: readonly string[]) =>
      new Set(ids(await ben.conversations.list({ view: { saved: id }, ...(inboxIds && { inboxIds }) })))
    expect(await list(ofSales.id)).toEqual(new Set([bought]))
    expect(await list(ofSupport.id)).toEqual(new Set([asked]))
    expect(await list(ofSales.id, ['support'])).toEqual(new Set())
    expect(await list(bens.id)).toEqual(new Set([asked, bought]))
    expect(await list(bens.id, ['sales'])).toEqual(new Set([bought]))
    expect(await ben.views.counts()).toEqual({ [ofSales.id]: 1, [ofSupport.id]: 1, [bens.id]: 2 })

    await shop.ada.inboxes.setMembers('sales', ['ana'])
    expect(await list(bens.id)).toEqual(new Set([asked]))
    await expect(ben.conversations.list({ view: { saved: ofSales.id } })).rejects.toMatchObject({
      code: 'UNKNOWN_RECORD',
    })
    expect(new Set(await ana.views.list())).toEqual(new Set([ofSupport, ofSales]))
  })

  test('P-04 show no other inbox, also where the condition asks for one', async () => {
    const shop = await openTwo()
    await buy(shop.newVisitor())
    const where = { fact: 'inboxId', operator: 'equal', value: 'sales' } as const
    const { id } = await shop.ana.views.save({ name: 'Theirs', where, status: 'any' })
    expect(ids(await shop.ana.conversations.list({ view: { saved: id } }))).toEqual([])
    expect(await shop.ana.views.counts()).toEqual({ [id]: 0 })
  })

  test('move between a person and an inbox, and keep their id', async () => {
    const { ana, ben } = await openTwo()
    const own = await ana.views.save(unclaimed)
    const shared = await ana.views.save({ ...unclaimed, id: own.id, inboxId: 'support' })
    expect(shared.id).toBe(own.id)
    expect([await ana.views.list(), await ben.views.list()]).toEqual([[shared], [shared]])
    const taken = await ben.views.save({ ...unclaimed, id: own.id, name: 'Mine now' })
    expect([await ana.views.list(), await ben.views.list()]).toEqual([[], [taken]])
  })
})

test('are saved by users only', async () => {
  const { acme } = await openShop()
  await expect(acme.agent('nobody').views.save(unclaimed)).rejects.toMatchObject({ code: 'UNKNOWN_RECORD' })
})

test('a hundred views are enough for one owner', async () => {
  const { acme } = await openShop()
  const ana = acme.agent('ana')
  for (let index = 0; index < 99; index += 1) await ana.views.save(unclaimed)
  const last = await ana.views.save(unclaimed)
  await expect(ana.views.save(unclaimed)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  await expect(ana.views.save({ ...last, name: 'Another name' })).resolves.toMatchObject({ id: last.id })
})
