import type { Store } from '../../../adapters/contracts/store'
import type { Scenario } from '../scenario'
import { account, committed, effect, guard, key, numbers, plan, put } from '../storage-plans'

/** Opens the data of a store a second time, as another process does. The contract closes it. */
export type OpenAgain = (store: Store) => Promise<Store>

/** The promise of `capabilities.shared`: several processes use the same data at the same time. */
export const sharingContract = (scenario: Scenario, openAgain: OpenAgain | undefined): void => {
  scenario('can be opened a second time if its capabilities say shared', async ({ store, expect }) => {
    expect(openAgain !== undefined).toBe(store.capabilities.shared)
  })

  if (openAgain === undefined) return

  scenario('shows committed data to another process, and the reverse', async ({ store, expect }) => {
    await store.commit(account, plan({ puts: [put('a', { n: 1 })], feed: [{ feed: 'f', item: {} }] }))
    const other = await openAgain(store)
    expect(await other.read(account, [key('a')])).toEqual([{ ...put('a', { n: 1 }), version: 1 }])
    await other.commit(account, plan({ puts: [put('a', { n: 2 })], feed: [{ feed: 'f', item: {} }] }))
    expect(await store.read(account, [key('a')])).toEqual([{ ...put('a', { n: 2 }), version: 2 }])
    expect((await store.feed(account, 'f')).map(({ position }) => position)).toEqual([1, 2])
    await other.close()
  })

  scenario('lets one of two processes win, and hands an effect to one', async ({ store, expect }) => {
    const other = await openAgain(store)
    for (const version of numbers(5).map((n) => n - 1)) {
      const next = plan({ guards: [guard('a', version)], puts: [put('a')], effects: [effect(`e${version}`)] })
      const results = await Promise.all([store, other].map((each) => committed(each.commit(account, next))))
      expect(results.filter(Boolean).length).toBe(1)
    }
    const taken = await Promise.all(
      [store, other].map((each) => each.take({ now: 0, lease: 100, limit: 10 })),
    )
    const rest = await store.take({ now: 0, lease: 100, limit: 10 })
    const ids = [...taken.flat(), ...rest].map(({ id }) => id)
    expect(ids.sort()).toEqual(['e0', 'e1', 'e2', 'e3', 'e4'])
    await other.close()
  })
}
