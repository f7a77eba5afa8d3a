import type { Scenario } from '../scenario'
import { conversation, effect, guard, key, plan, put } from '../storage-plans'

const everything = { fact: 'inboxId', operator: 'isSet', value: true }
const sort = { field: 'createdAt', direction: 'ascending' } as const

/** Accounts are isolated from each other. */
export const accountsContract = (scenario: Scenario): void => {
  scenario('separates accounts in every method', async ({ store, expect }) => {
    const whole = plan({
      guards: [guard('a', 0)],
      puts: [put('a'), conversation('c')],
      appends: [{ conversationId: 'c', seq: 1, entry: {} }],
      effects: [effect('e')],
      feed: [{ feed: 'f', item: {} }],
    })
    await store.commit('one', whole)
    expect({
      read: await store.read('two', [key('a'), key('c', 'conversation')]),
      list: await store.list('two', 'note'),
      thread: await store.thread('two', 'c'),
      feed: await store.feed('two', 'f'),
      feedPosition: await store.feedPosition('two', 'f'),
      find: await store.find('two', { where: everything, sort, limit: 10 }),
      count: await store.count('two', everything),
    }).toEqual({
      read: [undefined, undefined],
      list: [],
      thread: [],
      feed: [],
      feedPosition: 0,
      find: [],
      count: 0,
    })
    await store.commit('two', whole)
    await store.commit('two', plan({ removes: [key('a'), key('c', 'conversation')] }))
    expect((await store.read('one', [key('a')]))[0]?.version).toBe(1)
    expect(await store.count('one', everything)).toBe(1)
    expect((await store.take({ now: 0, lease: 1, limit: 10 })).map(({ account }) => account)).toEqual([
      'one',
      'two',
    ])
    expect(
      await store.settle({ account: 'one', id: 'e', attempt: 1 }, { outcome: 'dead', error: 'no' }),
    ).toBe(true)
    expect(await store.dead('two')).toEqual([])
    expect(await store.revive('two', 'e', 0)).toBe(false)
  })
}
