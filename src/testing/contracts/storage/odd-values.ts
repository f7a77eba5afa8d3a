import type { JsonObject } from '../../../shared/json'
import { named, type Scenario } from '../scenario'
import { account, conversation, described, effect, key, plan, put } from '../storage-plans'
import { byUtf8 } from '../utf8-order'

/** The string order of JavaScript would exchange the last two. */
const oddIds = [
  '"',
  '%',
  "'; drop table x; --",
  '.',
  '../..',
  '/',
  'A',
  '\\',
  '_',
  'a',
  'a b',
  'a%',
  'a\n',
  'a_',
  'é',
  'ß',
  '\u{fffd}',
  '🙂',
].sort(byUtf8)

/** Hostile names and values. */
export const oddValuesContract = (scenario: Scenario): void => {
  scenario('keeps unusual ids unchanged and sorts them by their UTF-8 bytes', async ({ store, expect }) => {
    await store.commit(account, plan({ puts: [...oddIds].reverse().map((id) => put(id, { id })) }))
    expect((await store.list(account, 'note')).map(({ id }) => id)).toEqual(oddIds)
    const read = await store.read(
      account,
      oddIds.map((id) => key(id)),
    )
    expect(read.map((record) => record?.value)).toEqual(oddIds.map((id) => ({ id })))
    for (const id of oddIds) {
      const startingWith = (await store.list(account, 'note', { prefix: id })).map((record) => record.id)
      await named(`prefix ${described(id)}`, async () =>
        expect(startingWith).toEqual(oddIds.filter((other) => other.startsWith(id))),
      )
    }
  })

  scenario(
    'accepts unusual names of accounts, kinds, feeds, conversations and effects',
    async ({ store, expect }) => {
      for (const name of oddIds) {
        await store.commit(
          name,
          plan({
            puts: [put(name, {}, name), conversation(name, { assigneeId: name })],
            appends: [{ conversationId: name, seq: 1, entry: {} }],
            feed: [{ feed: name, item: {} }],
            effects: [effect(name)],
          }),
        )
        await named(`name ${described(name)}`, async () =>
          expect({
            list: (await store.list(name, name)).length,
            thread: (await store.thread(name, name)).length,
            feedPosition: await store.feedPosition(name, name),
            count: await store.count(name, { fact: 'assigneeId', operator: 'equal', value: name }),
          }).toEqual({ list: 1, thread: 1, feedPosition: 1, count: 1 }),
        )
      }
      const taken = await store.take({ now: 0, lease: 1, limit: 100 })
      expect(taken.map(({ account, id }) => [account, id])).toEqual(oddIds.map((id) => [id, id]))
    },
  )

  scenario('returns values as JSON represents them', async ({ store, expect }) => {
    const value: JsonObject = {
      text: 'NUL \0, half \ud83d, whole 🙂, "quotes", \u2028',
      numbers: [0, -1, 1.5, 1e21, 5e-324, Number.MAX_SAFE_INTEGER],
      nested: { deep: [[{ a: null, b: true, '': [] }]], 'a.b': {}, ['__proto__x']: 1 },
      large: 'x'.repeat(500_000),
      order: { z: 1, a: 2, 10: 3 },
    }
    await store.commit(
      account,
      plan({
        puts: [put('a', value)],
        appends: [{ conversationId: 'c', seq: 1, entry: value }],
        feed: [{ feed: 'f', item: value }],
        effects: [effect('e', 0, value)],
      }),
    )
    expect((await store.read(account, [key('a')]))[0]?.value).toEqual(value)
    expect((await store.thread(account, 'c'))[0]?.entry).toEqual(value)
    expect((await store.feed(account, 'f'))[0]?.item).toEqual(value)
    expect((await store.take({ now: 0, lease: 1, limit: 1 }))[0]?.payload).toEqual(value)
  })

  scenario('keeps what was committed when the caller changes it afterwards', async ({ store, expect }) => {
    const value = { list: [1] }
    await store.commit(account, plan({ puts: [put('a', value)] }))
    value.list.push(2)
    expect((await store.read(account, [key('a')]))[0]?.value).toEqual({ list: [1] })
  })

  scenario('refuses names that some databases cannot store', async ({ store, expect }) => {
    for (const name of ['', 'a\0b', 'half \ud83d', 'x'.repeat(600)]) {
      await named(`name ${described(name)}`, async () => {
        for (const refused of [
          () => store.commit(account, plan({ puts: [put(name)] })),
          () => store.commit(name, plan({ puts: [put('a')] })),
          () => store.read(account, [key(name)]),
        ]) {
          await expect(refused()).rejects.toMatchObject({ code: 'INVALID_INPUT' })
        }
      })
    }
    await expect(
      store.commit(account, plan({ puts: [put('kept'), conversation('c', { createdAt: 'yesterday' })] })),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    expect(await store.list(account, 'note')).toEqual([])
  })
}
