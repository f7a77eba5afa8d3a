import type { Scenario } from '../scenario'
import { account, committed, conversation, effect, guard, key, numbers, plan, put } from '../storage-plans'

const entries = (conversationId: string, count: number) =>
  numbers(count).map((seq) => ({ conversationId, seq, entry: { seq } }))

const items = (count: number, from = 1) =>
  numbers(count).map((n) => ({ feed: 'f', item: { n: n + from - 1 } }))

/** Final deletions: threads, the oldest items of feeds, and effects that must not be performed any more. */
export const purgingContract = (scenario: Scenario): void => {
  scenario('drops a whole thread and no other, with its conversation', async ({ store, expect }) => {
    await store.commit(
      account,
      plan({ puts: [conversation('c')], appends: [...entries('c', 1_200), ...entries('d', 2)] }),
    )
    await store.commit('other', plan({ appends: entries('c', 1) }))
    const gone = { drops: ['c', 'c', 'never'], removes: [key('c', 'conversation')] }
    await store.commit(account, plan(gone))
    expect(await store.thread(account, 'c')).toEqual([])
    expect((await store.thread(account, 'd')).map(({ seq }) => seq)).toEqual([1, 2])
    expect((await store.thread('other', 'c')).length).toBe(1)
    await store.commit(account, plan({ appends: entries('c', 1) }))
    expect((await store.thread(account, 'c')).map(({ seq }) => seq)).toEqual([1])
  })

  scenario('refuses to drop a thread and to append to it at once', async ({ store, expect }) => {
    await expect(
      store.commit(account, plan({ drops: ['c'], appends: entries('c', 1) })),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })

  scenario('trims a feed and never reuses a position', async ({ store, expect }) => {
    await store.commit(account, plan({ feed: [...items(5), { feed: 'g', item: {} }] }))
    await store.commit('other', plan({ feed: items(2) }))
    const positions = async (page?: object) =>
      (await store.feed(account, 'f', page)).map(({ position, item }) => [position, item['n']])
    await store.commit(account, plan({ trims: [{ feed: 'f', upTo: 3 }] }))
    expect(await positions()).toEqual([
      [4, 4],
      [5, 5],
    ])
    expect(await positions({ after: 1, limit: 1 })).toEqual([[4, 4]])
    expect(await positions({ after: 4 })).toEqual([[5, 5]])
    expect(await store.feedPosition(account, 'f')).toBe(5)
    await store.commit(account, plan({ trims: [{ feed: 'f', upTo: 2 }] }))
    await store.commit(account, plan({ trims: [{ feed: 'f', upTo: 99 }], feed: items(2, 6) }))
    expect(await positions()).toEqual([
      [6, 6],
      [7, 7],
    ])
    expect(await store.feedPosition(account, 'f')).toBe(7)
    expect((await store.feed(account, 'g')).length).toBe(1)
    expect((await store.feed('other', 'f')).length).toBe(2)
    await store.commit(account, plan({ trims: [{ feed: 'never', upTo: 1 }] }))
    expect(await store.feedPosition(account, 'never')).toBe(0)
  })

  scenario('purges nothing for a refused plan', async ({ store, expect }) => {
    await store.commit(account, plan({ appends: entries('c', 2), feed: items(2), effects: [effect('e')] }))
    const purging = { drops: ['c'], trims: [{ feed: 'f', upTo: 2 }], cancels: ['e'] }
    expect(await committed(store.commit(account, plan({ ...purging, guards: [guard('absent', 1)] })))).toBe(
      false,
    )
    expect((await store.thread(account, 'c')).length).toBe(2)
    expect((await store.feed(account, 'f')).length).toBe(2)
    expect((await store.unfinished(account)).map(({ id }) => id)).toEqual(['e'])
    await store.commit(account, plan({ ...purging, puts: [put('proof')] }))
    expect(await store.thread(account, 'c')).toEqual([])
    expect(await store.feed(account, 'f')).toEqual([])
    expect(await store.unfinished(account)).toEqual([])
  })
}
