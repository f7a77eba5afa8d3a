import { leaseScenarios } from './outbox/leases'
import { turnScenarios } from './outbox/turns'
import type { TestFunction } from './runner'
import { type MakeStore, named, scenarioOf } from './scenario'
import { account, committed, effect, guard, numbers, plan } from './storage-plans'

/** Registers the tests that every implementation of `Outbox` must pass. `make` creates an empty store for each test. */
export const outboxContract = (test: TestFunction, make: MakeStore): void => {
  const scenario = scenarioOf(test, make)
  leaseScenarios(scenario)
  turnScenarios(scenario)
  const at = (now: number, limit = 100) => ({ now, lease: 100, limit })

  scenario('hands out due effects, oldest first, each once', async ({ store, expect }) => {
    await store.commit(
      account,
      plan({ effects: [effect('late', 30), effect('b', 20), effect('a', 20, { to: 'x' }), effect('c', 10)] }),
    )
    expect(await store.take(at(9))).toEqual([])
    expect(await store.take(at(20, 2))).toEqual([
      { account, id: 'c', kind: 'send', payload: {}, dueAt: 10, since: 10, attempt: 1 },
      { account, id: 'a', kind: 'send', payload: { to: 'x' }, dueAt: 20, since: 20, attempt: 1 },
    ])
    expect((await store.take(at(29))).map(({ id }) => id)).toEqual(['b'])
    expect((await store.take(at(30))).map(({ id }) => id)).toEqual(['late'])
    expect(await store.take(at(30))).toEqual([])
  })

  scenario('hands out an effect again after its lease has ended', async ({ store, expect }) => {
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
      await named(`${settlement.outcome} from the first taker`, async () =>
        expect(await store.settle(first, settlement)).toBe(false),
      )
    }
    expect(await store.dead(account)).toEqual([])
    expect(await store.take(at(150))).toEqual([])
    expect(await store.settle(second, { outcome: 'done' })).toBe(true)
    expect(await store.settle(second, { outcome: 'done' })).toBe(false)
    expect(await store.settle({ account, id: 'never', attempt: 1 }, { outcome: 'done' })).toBe(false)
    expect(await store.take(at(10_000))).toEqual([])
  })

  scenario(
    'lets a taker settle after its lease if no other taker has the effect',
    async ({ store, expect }) => {
      await store.commit(account, plan({ effects: [effect('e')] }))
      const [taken] = await store.take(at(0))
      expect(await store.settle(taken as NonNullable<typeof taken>, { outcome: 'done' })).toBe(true)
      expect(await store.take(at(1_000))).toEqual([])
    },
  )

  scenario('does not retry before the requested time', async ({ store, expect }) => {
    await store.commit(account, plan({ effects: [effect('e')] }))
    const [taken] = await store.take(at(0))
    expect(
      await store.settle(taken as NonNullable<typeof taken>, { outcome: 'retry', dueAt: 500, error: 'busy' }),
    ).toBe(true)
    expect(await store.take(at(499))).toEqual([])
    expect(
      (await store.take(at(500))).map(({ attempt, dueAt, since }) => ({ attempt, dueAt, since })),
    ).toEqual([{ attempt: 2, dueAt: 500, since: 0 }])
  })

  scenario(
    'does not count an attempt that waits, and keeps its fencing number',
    async ({ store, expect }) => {
      await store.commit(account, plan({ effects: [effect('e')] }))
      const [late] = await store.take(at(0))
      for (const now of [100, 300, 500]) {
        const [taken] = await store.take(at(now))
        expect(taken?.attempt).toBe(2)
        const wait = { outcome: 'wait', dueAt: now + 200, error: 'nobody can' } as const
        expect(await store.settle(taken as NonNullable<typeof taken>, wait)).toBe(true)
        expect(await store.settle(late as NonNullable<typeof late>, { outcome: 'done' })).toBe(false)
        expect(await store.take(at(now + 199))).toEqual([])
        expect(await store.unfinished(account)).toEqual([
          {
            account,
            id: 'e',
            kind: 'send',
            payload: {},
            dueAt: now + 200,
            since: 0,
            attempt: 1,
            error: 'nobody can',
          },
        ])
      }
      expect((await store.take(at(700))).map(({ attempt }) => attempt)).toEqual([2])
      expect(await store.settle(late as NonNullable<typeof late>, { outcome: 'done' })).toBe(false)
    },
  )

  scenario('lists dead effects, and makes them due again on request', async ({ store, expect }) => {
    await store.commit(account, plan({ effects: [effect('b', 7, { to: 'x' }), effect('a', 7)] }))
    for (const taken of await store.take(at(7))) {
      expect(await store.settle(taken, { outcome: 'dead', error: `no ${taken.id}` })).toBe(true)
    }
    expect(await store.take(at(10_000))).toEqual([])
    expect(await store.dead(account)).toEqual([
      { account, id: 'a', kind: 'send', payload: {}, dueAt: 7, since: 7, attempt: 1, error: 'no a' },
      { account, id: 'b', kind: 'send', payload: { to: 'x' }, dueAt: 7, since: 7, attempt: 1, error: 'no b' },
    ])
    expect(await store.revive(account, 'b', 50)).toBe(true)
    expect(await store.revive(account, 'b', 50)).toBe(false)
    expect(await store.revive(account, 'never', 50)).toBe(false)
    expect((await store.dead(account)).map(({ id }) => id)).toEqual(['a'])
    expect(await store.take(at(49))).toEqual([])
    expect((await store.take(at(50))).map(({ id, attempt, since }) => ({ id, attempt, since }))).toEqual([
      { id: 'b', attempt: 2, since: 50 },
    ])
  })

  scenario(
    'performs an effect once that is planned twice, also after it is done',
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

  scenario('lists unfinished effects with their last error', async ({ store, expect }) => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'ü']
    await store.commit(account, plan({ effects: [...ids].reverse().map((id) => effect(id, 5, { to: id })) }))
    await store.commit('other', plan({ effects: [effect('a', 5)] }))
    const taken = (await store.take({ ...at(5), limit: 5 })).filter((each) => each.account === account)
    const settlements = [
      { outcome: 'dead', error: 'no' },
      { outcome: 'retry', dueAt: 70, error: 'busy' },
      { outcome: 'done' },
    ] as const
    for (const [index, settlement] of settlements.entries()) {
      await store.settle(taken[index] as NonNullable<(typeof taken)[0]>, settlement)
    }
    const of = (id: string, attempt: number, error = '', dueAt = 5) => ({
      account,
      id,
      kind: 'send',
      payload: { to: id },
      dueAt,
      since: 5,
      attempt,
      error,
    })
    const unfinished = [of('a', 1, 'no'), of('b', 1, 'busy', 70), of('d', 1), of('e', 0), of('ü', 0)]
    expect(await store.unfinished(account)).toEqual(unfinished)
    expect(await store.unfinished(account, { after: 'b', limit: 2 })).toEqual(unfinished.slice(2, 4))
    expect((await store.unfinished('other')).map(({ id }) => id)).toEqual(['a'])
    expect(await store.unfinished('nobody')).toEqual([])
  })

  scenario('performs no cancelled effect, in whatever state it was', async ({ store, expect }) => {
    await store.commit(
      account,
      plan({ effects: ['dead', 'taken', 'waiting', 'stays'].map((id) => effect(id)) }),
    )
    const [dead, , taken] = await store.take({ ...at(0), limit: 3 })
    await store.settle(dead as NonNullable<typeof dead>, { outcome: 'dead', error: 'no' })
    const cancels = ['dead', 'taken', 'waiting', 'never', 'dead']
    await store.commit(account, plan({ cancels }))
    expect((await store.unfinished(account)).map(({ id }) => id)).toEqual(['stays'])
    expect(await store.dead(account)).toEqual([])
    expect(await store.revive(account, 'dead', 0)).toBe(false)
    expect(await store.settle(taken as NonNullable<typeof taken>, { outcome: 'done' })).toBe(false)
    await store.commit(account, plan({ cancels, effects: cancels.map((id) => effect(id)) }))
    expect((await store.take(at(1_000))).map(({ id }) => id)).toEqual(['never', 'stays'])
  })

  scenario('forgets the ids of effects done long ago, and no others', async ({ store, expect }) => {
    const effects = [effect('b', 2), effect('a', 2), effect('c', 3), effect('d', 1)]
    await store.commit(account, plan({ effects: [...effects, effect('waiting', 0)] }))
    await store.commit('other', plan({ effects: [effect('a', 1)] }))
    for (const each of await store.take(at(3))) {
      if (each.id !== 'waiting') await store.settle(each, { outcome: 'done' })
    }
    const plannedAgain = async () => {
      await store.commit(account, plan({ effects: effects.map(({ id }) => effect(id, 500)) }))
      return (await store.take({ ...at(500), lease: 1_000 }))
        .map(({ id }) => id)
        .filter((id) => id !== 'waiting')
    }
    expect(await store.forget(account, { before: 3, limit: 2 })).toBe(2)
    expect(await plannedAgain()).toEqual(['a', 'd'])
    expect(await store.forget(account, { before: 3, limit: 10 })).toBe(1)
    expect(await store.forget(account, { before: 3, limit: 10 })).toBe(0)
    expect(await plannedAgain()).toEqual(['b'])
    await store.commit('other', plan({ effects: [effect('a', 0)] }))
    expect((await store.take(at(0))).map(({ id }) => id)).toEqual([])
  })

  scenario('hands out no effect of a refused plan', async ({ store, expect }) => {
    const refused = plan({ guards: [guard('absent', 1)], effects: [effect('e')] })
    expect(await committed(store.commit(account, refused))).toBe(false)
    expect(await store.take(at(0))).toEqual([])
  })

  scenario('hands each effect to exactly one of many takers', async ({ store, expect }) => {
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
