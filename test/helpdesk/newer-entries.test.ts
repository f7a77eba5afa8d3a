import { describe, expect, test } from 'vitest'
import { agentEntries } from '../../examples/helpdesk/server/present/agent-entry'
import type { JsonObject } from '../../src/shared/json'
import { joinPlans } from '../../src/shared/plan'
import { openShop, says, send } from './shop'

/** A chat to whose thread another process, of a newer build, appends an entry. */
const chatWith = async (entry: JsonObject) => {
  const shop = await openShop()
  const visitor = shop.newVisitor()
  const id = await send(visitor, 'Hello')
  const seq = (await shop.acme.agent('ana').conversations.entries(id)).length + 1
  const [stored] = await shop.storage.read('acme', [{ kind: 'conversation', id }])
  await shop.storage.commit(
    'acme',
    joinPlans({
      // The newer build counts its entry in the record, too.
      puts: [{ kind: 'conversation', id, value: { ...stored?.value, seq } }],
      appends: [{ conversationId: id, seq, entry: { at: shop.clock.at, ...entry, seq, decisionId: null } }],
    }),
  )
  return { ...shop, visitor, id, seq }
}

const snoozed = { type: 'Snoozed', until: 9 }
const newerMessage = { type: 'MessageReceived', version: 2, parts: ['m1'] }

const people = { names: async () => new Map<string, string>() }

describe.each<[string, JsonObject]>([
  ['an unknown type', snoozed],
  ['a newer version', newerMessage],
])('an entry of %s, which a newer build wrote,', (_, entry) => {
  test('is shown to agents as unknown, and all others as before', async () => {
    const { acme, id, seq } = await chatWith(entry)
    const entries = await acme.agent('ana').conversations.entries(id)
    expect(entries.map(({ unknown }) => unknown ?? false)).toEqual([...Array(seq - 1).fill(false), true])
    expect(entries.at(-1)?.entry).toMatchObject(entry)
    const shown = await agentEntries(entries, people as never, 'Cleo')
    expect(shown.map(({ type }) => type).slice(-2)).toEqual([entries.at(-2)?.entry.type, 'Unknown'])
    expect(shown.at(-1)).toMatchObject({ seq, by: { kind: 'system' }, sentence: /newer version/ })
  })

  test('is erased with its conversation', async () => {
    const { ada, id, helpdesk, storage, visitor } = await chatWith(entry)
    const name = { visitorId: visitor.visitorId }
    await ada.privacy.erase(name, visitor.visitorId)
    await helpdesk.worker.drain()
    expect(await storage.read('acme', [{ kind: 'visitor', id: visitor.visitorId }])).toEqual([undefined])
    const [stored] = await storage.read('acme', [{ kind: 'conversation', id }])
    expect(stored?.value['visitorId'] ?? null).toBeNull()
  })
})

describe('the visitor', () => {
  test('does not see an entry of an unknown type', async () => {
    const { visitor, id } = await chatWith(snoozed)
    expect((await visitor.chat.entries(id)).map(({ entry }) => entry.type)).toEqual(['MessageReceived'])
  })

  test('gets a clear error instead of a thread in which a message is missing', async () => {
    const { visitor, id, seq } = await chatWith(newerMessage)
    await expect(visitor.chat.entries(id)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: `Expected a type and a version of event that this build knows at entry[${seq}], found "MessageReceived, version 2".`,
    })
  })

  test('can go on writing after an entry of a newer build', async () => {
    const { visitor, id, acme } = await chatWith(snoozed)
    await visitor.chat.send('hello', says('More'))
    expect((await acme.agent('ana').conversations.entries(id)).at(-1)?.entry.type).toBe('MessageReceived')
  })
})
