import Libsql from 'libsql'
import { expect, test } from 'vitest'
import { createSqliteStorage } from '../../src/adapters/sqlite'
import { emptyPlan } from '../../src/shared/plan'

const effect = (id: string) => ({ id, kind: 'send', payload: { to: id }, dueAt: 1 })

test.each(['{"to":', '', '[1]', 'null', '"text"'])(
  'a stored payload that is no object stops no other effect: %s',
  async (payload) => {
    const database = new Libsql(':memory:')
    const store = await createSqliteStorage({ database })
    await store.commit('acme', { ...emptyPlan, effects: ['a', 'b'].map(effect) })
    await store.commit('other', { ...emptyPlan, effects: [effect('c')] })
    database.prepare(`update frontdesk_effects set payload = ? where id = 'a'`).run(payload)
    const taken = await store.take({ now: 1, lease: 10, limit: 10 })
    expect(taken.map(({ id, unreadable }) => [id, unreadable])).toEqual([
      ['a', 'Expected the payload of the effect to be a JSON object, found other text.'],
      ['c', undefined],
      ['b', undefined],
    ])
    const [unreadable] = taken
    if (unreadable) await store.settle(unreadable, { outcome: 'dead', error: 'It cannot be read.' })
    expect(await store.dead('acme')).toMatchObject([{ id: 'a', payload: {}, error: 'It cannot be read.' }])
    expect((await store.unfinished('acme')).map(({ id }) => id)).toEqual(['a', 'b'])
    database.close()
  },
)

test('a stored error that is no JSON is shown as it is', async () => {
  const database = new Libsql(':memory:')
  const store = await createSqliteStorage({ database })
  await store.commit('acme', { ...emptyPlan, effects: [effect('a')] })
  const [taken] = await store.take({ now: 1, lease: 10, limit: 1 })
  if (taken) await store.settle(taken, { outcome: 'dead', error: 'no' })
  database.exec(`update frontdesk_effects set error = 'broken "'`)
  expect((await store.dead('acme')).map(({ error }) => error)).toEqual(['broken "'])
  database.close()
})
