import type { TestFunction } from './runner'
import { type MakeStore, scenarioOf } from './scenario'
import { account, committed, effect, guard, numbers, plan } from './storage-plans'

/** Registers the tests that every implementation of `Outbox` has to pass. `make` makes an empty store for each. */
export const outboxContract = (test: TestFunction, make: MakeStore): void => {
  const scenario = scenarioOf(test, make)
  const at = (now: number, limit = 100) => ({ now, lease: 100, limit })

  scenario('hands out what is due, oldest first, and each once', async ({ store, expect }) => {
    await store.commit(
      account,
      plan({ effects: [effect('late', 30), effect('b', 20), effect('a', 20, { to: 'x' }), effect('c', 10)] }),
    )
    expect(await store.take(at(9))).toEqual([])
    expect(await store.take(at(20, 2))).toEqual([
      { account, id: 'c', kind: 'send', payload: {}, dueAt: 10, attempt: 1 },
      { account, id: 'a', kind: 'send', payload: { to: 'x' }, dueAt: 20, attempt: 1 },
    ])
    expect((await store.take(at(29))).map(({ id }) => id)).toEqual(['b'])
    expect((await store.take(at(30))).map(({ id }) => id)).toEqual(['late'])
    expect(await store.take(at(30))).toEqual([])
  })

  scenario('hands an effect out again when its lease ended', async ({ store, expect }) => {
    await store.commit(account, plan({ effects: [effect('e', 5)] }))
    await store.take(at(10))
    expect(await store.take(at(109))).toEqual([])
    expect((await store.take(at(110))).map(({ id, attempt, dueAt }) => ({ id, attempt, dueAt }))).toEqual([
      { id: 'e', attempt: 2, dueAt: 5 },
    ])
  })

  scenario('lets only the newest taker settle, and once', async ({ store, expect }) => {
    await store.commit(account, plan({ effects: [effect('e')] }))
    const [first] = await store.take(at(0))
    const [second] = await store.take(at(100))
    if (first === undefined || second === undefined) throw new Error('Expected two takers.')
    for (const settlement of [
      { outcome: 'done' },
      { outcome: 'dead', error: 'x' },
      { outcome: 'retry', dueAt: 0, error: 'x' },
    ] as const) {
      expect(await store.settle(first, settlement)).toBe(false)
    }
    expect(await store.dead(account)).toEqual([])
    expect(await store.take(at(150))).toEqual([])
    expect(await store.settle(second, { outcome: 'done' })).toBe(true)
    expect(await store.settle(second, { outcome: 'done' })).toBe(false)
    expect(await store.settle({ account, id: 'never', attempt: 1 }, { outcome: 'done' })).toBe(false)
    expect(await store.take(at(10_000))).toEqual([])
  })

  scenario('lets a taker settle after its lease while nobody took over', async ({ store, expect }) => {
    await store.commit(account, plan({ effects: [effect('e')] }))
    const [taken] = await store.take(at(0))
    expect(await store.settle(taken as NonNullable<typeof taken>, { outcome: 'done' })).toBe(true)
    expect(await store.take(at(1_000))).toEqual([])
  })

  scenario('tries again not before the instant that was asked for', async ({ store, expect }) => {
    await store.commit(account, plan({ effects: [effect('e')] }))
    const [taken] = await store.take(at(0))
    expect(
      await store.settle(taken as NonNullable<typeof taken>, { outcome: 'retry', dueAt: 500, error: 'busy' }),
    ).toBe(true)
    expect(await store.take(at(499))).toEqual([])
    expect((await store.take(at(500))).map(({ attempt, dueAt }) => ({ attempt, dueAt }))).toEqual([
      { attempt: 2, dueAt: 500 },
    ])
  })

  scenario('shows what was given up, and makes it due again on demand', async ({ store, expect }) => {
    await store.commit(account, plan({ effects: [effect('b', 7, { to: 'x' }), effect('a', 7)] }))
    for (const taken of await store.take(at(7))) {
      expect(await store.settle(taken, { outcome: 'dead', error: `no ${taken.id}` })).toBe(true)
    }
    expect(await store.take(at(10_000))).toEqual([])
    expect(await store.dead(account)).toEqual([
      { account, id: 'a', kind: 'send', payload: {}, dueAt: 7, attempt: 1, error: 'no a' },
      { account, id: 'b', kind: 'send', payload: { to: 'x' }, dueAt: 7, attempt: 1, error: 'no b' },
    ])
    expect(await store.revive(account, 'b', 50)).toBe(true)
    expect(await store.revive(account, 'b', 50)).toBe(false)
    expect(await store.revive(account, 'never', 50)).toBe(false)
    expect((await store.dead(account)).map(({ id }) => id)).toEqual(['a'])
    expect(await store.take(at(49))).toEqual([])
    expect((await store.take(at(50))).map(({ id, attempt }) => ({ id, attempt }))).toEqual([
      { id: 'b', attempt: 2 },
    ])
  })

  scenario(
    'performs an effect that is planned twice once, also when it is done already',
    async ({ store, expect }) => {
      const planned = (payload: object) => plan({ effects: [effect('e', 0, { ...payload })] })
      await store.commit(account, plan({ effects: [effect('e', 0, { n: 1 }), effect('e', 0, { n: 2 })] }))
      await store.commit(account, planned({ n: 3 }))
      const [taken, ...others] = await store.take(at(0))
      expect([taken?.payload, others]).toEqual([{ n: 1 }, []])
      await store.commit(account, planned({ n: 4 }))
      expect(await store.take(at(0))).toEqual([])
      await store.settle(taken as NonNullable<typeof taken>, { outcome: 'done' })
      await store.commit(account, planned({ n: 5 }))
      expect(await store.take(at(1_000))).toEqual([])
    },
  )

  scenario('hands out nothing of a plan that was refused', async ({ store, expect }) => {
    const refused = plan({ guards: [guard('absent', 1)], effects: [effect('e')] })
    expect(await committed(store.commit(account, refused))).toBe(false)
    expect(await store.take(at(0))).toEqual([])
  })

  scenario('hands each effect to one of many takers', async ({ store, expect }) => {
    const ids = numbers(60).map((n) => `e-${String(n).padStart(2, '0')}`)
    await store.commit(account, plan({ effects: ids.map((id) => effect(id)) }))
    const taken: string[] = []
    const worker = async (): Promise<void> => {
      for (const _ of numbers(15)) taken.push(...(await store.take(at(0, 7))).map(({ id }) => id))
    }
    await Promise.all(numbers(5).map(worker))
    taken.push(...(await store.take(at(0))).map(({ id }) => id))
    expect(taken.sort()).toEqual(ids)
  })
}
