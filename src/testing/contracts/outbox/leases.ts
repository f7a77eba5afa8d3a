import type { TakenEffect } from '../../../adapters/contracts/outbox'
import type { Scenario } from '../scenario'
import { account, effect, plan } from '../storage-plans'

/** What a lease guarantees while its work lives, and how all dead effects are revived at once. */
export const leaseScenarios = (scenario: Scenario): void => {
  const at = (now: number) => ({ now, lease: 100, limit: 100 })

  scenario('keeps an effect reserved for as long as its lease is renewed', async ({ store, expect }) => {
    await store.commit(account, plan({ effects: [effect('e')] }))
    const [taken] = (await store.take(at(0))) as [TakenEffect]
    expect(await store.renew(taken, 250)).toBe(true)
    expect(await store.take(at(249))).toEqual([])
    expect(await store.renew(taken, 400)).toBe(true)
    expect(await store.take(at(399))).toEqual([])
    expect((await store.take(at(400))).map(({ attempt, since }) => ({ attempt, since }))).toEqual([
      { attempt: 2, since: 0 },
    ])
  })

  scenario(
    'renews a lease that has ended, unless another taker has the effect',
    async ({ store, expect }) => {
      await store.commit(account, plan({ effects: [effect('e')] }))
      const [first] = (await store.take(at(0))) as [TakenEffect]
      expect(await store.renew(first, 500)).toBe(true)
      const [second] = (await store.take(at(500))) as [TakenEffect]
      expect(await store.renew(first, 900)).toBe(false)
      expect((await store.take(at(600))).map(({ attempt }) => attempt)).toEqual([3])
      expect(await store.renew(second, 900)).toBe(false)
    },
  )

  scenario('renews only an effect that is taken', async ({ store, expect }) => {
    await store.commit(account, plan({ effects: [effect('dead'), effect('done'), effect('retried')] }))
    const [dead, done, retried] = (await store.take(at(0))) as [TakenEffect, TakenEffect, TakenEffect]
    await store.settle(dead, { outcome: 'dead', error: 'no' })
    await store.settle(done, { outcome: 'done' })
    await store.settle(retried, { outcome: 'retry', dueAt: 300, error: 'busy' })
    for (const settled of [dead, done, retried, { account, id: 'never', attempt: 1 }])
      expect(await store.renew(settled, 200)).toBe(false)
    expect(await store.take(at(299))).toEqual([])
    expect((await store.take(at(300))).map(({ id }) => id)).toEqual(['retried'])
  })

  scenario('revives all dead effects of one account', async ({ store, expect }) => {
    await store.commit(account, plan({ effects: ['a', 'b', 'waits'].map((id) => effect(id)) }))
    await store.commit('other', plan({ effects: [effect('a')] }))
    for (const taken of await store.take(at(0))) {
      await store.settle(
        taken,
        taken.id === 'waits'
          ? { outcome: 'retry', dueAt: 900, error: 'busy' }
          : { outcome: 'dead', error: 'no' },
      )
    }
    expect(await store.reviveAll(account, 50)).toBe(2)
    expect(await store.reviveAll(account, 50)).toBe(0)
    expect(await store.dead(account)).toEqual([])
    expect((await store.dead('other')).map(({ id }) => id)).toEqual(['a'])
    expect(await store.take(at(49))).toEqual([])
    expect((await store.take(at(50))).map(({ id, attempt, since }) => ({ id, attempt, since }))).toEqual([
      { id: 'a', attempt: 2, since: 50 },
      { id: 'b', attempt: 2, since: 50 },
    ])
  })
}
