import { afterAll, describe, expect, test } from 'vitest'
import { createMemoryStorage } from '../../../src/adapters/memory'
import { createSqliteStorage } from '../../../src/adapters/sqlite'
import { day } from '../../../src/shared/instant'
import { emptyPlan } from '../../../src/shared/plan'
import { leaves, openShop, send } from '../shop'
import { exported } from './exported'
import { settle } from './marked-life'

const opened: { close(): Promise<void> }[] = []
afterAll(async () => {
  for (const storage of opened) await storage.close()
})

const stores = {
  memory: async () => createMemoryStorage(),
  sqlite: () => createSqliteStorage({ filename: ':memory:' }),
}

const types = { plan: 'text', phone: 'text', aliases: 'list', old: 'text' } as const
const address = 'cleo@ex.com'

describe.each(Object.entries(stores))('values of fields in %s', (_, open) => {
  /** A closed chat of Cleo's with a field that is not personal, two that are, and one that nobody saved. */
  const openChat = async () => {
    const storage = await open()
    opened.push(storage)
    const shop = await openShop({ storage })
    await shop.ada.fields.save({ id: 'plan', type: 'text', personal: false })
    await shop.ada.fields.save({ id: 'phone', type: 'text', personal: true })
    await shop.ada.fields.save({ id: 'aliases', type: 'list', personal: true })
    await shop.helpdesk.worker.drain()
    const visitor = shop.newVisitor()
    const id = await send(visitor, 'Hello')
    await visitor.chat.leaveEmail('hello', leaves(address))
    const [chat] = await storage.read('acme', [{ kind: 'conversation', id }])
    const value = { ...chat?.value, fields: { old: 'zq-old' } }
    await storage.commit('acme', { ...emptyPlan, puts: [{ kind: 'conversation', id, value }] })
    await shop.acme.host.setFields(id, { plan: 'gold', phone: 'zq-phone', aliases: ['zq-alias'] })
    await shop.act('ana', id, { type: 'close' })
    const indexed = async () => {
      const counts = Object.entries(types).map(async ([field]) => [
        field,
        await storage.count('acme', { fact: `fields.${field}`, operator: 'isSet', value: true }, types),
      ])
      return Object.fromEntries(await Promise.all(counts))
    }
    expect(await indexed()).toEqual({ plan: 1, phone: 1, aliases: 1, old: 1 })
    return { ...shop, id, indexed }
  }

  const written = async ({ storage, id }: Awaited<ReturnType<typeof openChat>>) => {
    const [stored] = await storage.read('acme', [{ kind: 'conversation', id }])
    return JSON.stringify([stored?.value, await storage.thread('acme', id)])
  }

  test('are in the export of the person', async () => {
    const { text } = await exported(await openChat(), { email: address })
    for (const value of ['gold', 'zq-phone', 'zq-alias', 'zq-old']) expect(text).toContain(value)
  })

  test('an erasure takes those that are personal or unknown, with their rows, and leaves the others', async () => {
    const chat = await openChat()
    await chat.ada.privacy.erase({ email: address }, address)
    await settle(chat)
    expect(await written(chat)).not.toContain('zq-')
    expect(await chat.indexed()).toEqual({ plan: 1, phone: 0, aliases: 0, old: 0 })
    const { conversation } = await chat.acme.agent('ana').conversations.get(chat.id)
    expect(conversation).toMatchObject({ fields: { plan: 'gold' }, erasedAt: expect.any(Number) })
    expect(await chat.acme.host.setFields(chat.id, { phone: 'zq-again' })).toMatchObject({
      outcome: false,
      reason: 'PERSON_ERASED',
    })
    expect(await written(chat)).not.toContain('zq-')

    await chat.ada.fields.remove('plan')
    await chat.helpdesk.worker.drain()
    expect(await chat.indexed()).toEqual({ plan: 0, phone: 0, aliases: 0, old: 0 })
  })

  test('retention anonymises as an erasure does, and deletes every row', async () => {
    const chat = await openChat()
    await chat.ada.retention.setPolicy({ chat: { anonymiseAfterDays: 3, deleteAfterDays: 6 } })
    const pass = async (days: number) => {
      for (let left = days; left > 0; left -= 1) {
        chat.clock.at += day
        await chat.helpdesk.worker.drain()
      }
    }
    await pass(4)
    expect(await written(chat)).not.toContain('zq-')
    expect(await chat.indexed()).toEqual({ plan: 1, phone: 0, aliases: 0, old: 0 })
    await pass(4)
    expect(await chat.indexed()).toEqual({ plan: 0, phone: 0, aliases: 0, old: 0 })
  })

  test('a deleted inbox takes them all', async () => {
    const chat = await openChat()
    await chat.ada.inboxes.delete('support', 'Support')
    await settle(chat)
    expect(await chat.indexed()).toEqual({ plan: 0, phone: 0, aliases: 0, old: 0 })
  })
})

test('an act that was decided before its field was removed is decided again, and refused', async () => {
  const memory = createMemoryStorage()
  let meanwhile = async (): Promise<void> => {}
  const storage = {
    ...memory,
    commit: async (...[account, plan]: Parameters<typeof memory.commit>) => {
      if (plan.puts.some(({ value }) => JSON.stringify(value).includes('zq-late'))) {
        const once = meanwhile
        meanwhile = async () => {}
        await once()
      }
      await memory.commit(account, plan)
    },
  }
  const shop = await openShop({ storage })
  await shop.ada.fields.save({ id: 'phone', type: 'text', personal: true })
  await shop.helpdesk.worker.drain()
  const id = await send(shop.newVisitor(), 'Hello')
  meanwhile = async () => {
    await shop.ada.fields.remove('phone')
    await shop.helpdesk.worker.drain()
  }
  const late = shop.act('ana', id, { type: 'set-fields', fields: { phone: 'zq-late' } })
  await expect(late).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { place: 'command.fields' } })
  expect(JSON.stringify(await memory.list('acme', 'conversation'))).not.toContain('zq-late')
})
