import type { TakenEffect } from '../../../adapters/contracts/outbox'
import type { Effect } from '../../../shared/plan'
import type { Scenario } from '../scenario'
import { effect, numbers, plan } from '../storage-plans'

/** How accounts and kinds take turns, so that a backlog of one delays no other. */
export const turnScenarios = (scenario: Scenario): void => {
  const at = (limit: number) => ({ now: 100, lease: 1_000, limit })
  const backlog = (count: number, kind: string, dueAt: number): Effect[] =>
    numbers(count).map((n) => ({ ...effect(`${kind}-${String(n).padStart(3, '0')}`, dueAt), kind }))
  const named = (taken: readonly TakenEffect[]): readonly string[] =>
    taken.map(({ account, id }) => `${account}/${id}`)

  scenario('lets accounts take turns beside a backlog', async ({ store, expect }) => {
    await store.commit('busy', plan({ effects: backlog(30, 'send', 1) }))
    await store.commit('calm', plan({ effects: backlog(1, 'send', 50) }))
    await store.commit('brisk', plan({ effects: backlog(2, 'send', 40) }))
    expect(named(await store.take(at(6)))).toEqual([
      'busy/send-001',
      'brisk/send-001',
      'calm/send-001',
      'busy/send-002',
      'brisk/send-002',
      'busy/send-003',
    ])
    expect(named(await store.take(at(2)))).toEqual(['busy/send-004', 'busy/send-005'])
  })

  scenario('hands out a kind beside a backlog of another', async ({ store, expect }) => {
    await store.commit('busy', plan({ effects: [...backlog(30, 'mail', 1), ...backlog(2, 'ask', 90)] }))
    expect(named(await store.take(at(3)))).toEqual(['busy/mail-001', 'busy/ask-001', 'busy/mail-002'])
  })

  scenario('hands out no more of a kind than was asked for', async ({ store, expect }) => {
    await store.commit('busy', plan({ effects: [...backlog(9, 'mail', 1), ...backlog(3, 'ask', 90)] }))
    await store.commit('calm', plan({ effects: [...backlog(3, 'mail', 2), ...backlog(1, 'other', 3)] }))
    const kinds = { mail: { limit: 3 }, ask: { limit: 0 }, constructor: { limit: 0 } }
    expect(named(await store.take({ ...at(50), kinds }))).toEqual([
      'busy/mail-001',
      'calm/mail-001',
      'calm/other-001',
      'busy/mail-002',
    ])
    expect(named(await store.take({ ...at(50), kinds: { mail: { limit: 0 } } }))).toEqual(
      numbers(3).map((n) => `busy/ask-00${n}`),
    )
    expect((await store.take({ ...at(2), kinds: { mail: { limit: 5 } } })).length).toBe(2)
  })

  scenario(
    'continues the turns of a kind after the account that had the last one',
    async ({ store, expect }) => {
      for (const [index, account] of ['ann', 'bob', 'cy'].entries())
        await store.commit(account, plan({ effects: backlog(9, 'mail', index) }))
      const turns: string[] = []
      for (const _ of numbers(5)) {
        const after = turns.at(-1)
        const kinds = { mail: { limit: 1, ...(after !== undefined && { after }) } }
        for (const { account } of await store.take({ ...at(5), kinds })) turns.push(account)
      }
      expect(turns).toEqual(['ann', 'bob', 'cy', 'ann', 'bob'])
      const kinds = { mail: { limit: 4, after: 'between' } }
      expect((await store.take({ ...at(9), kinds })).map(({ account }) => account)).toEqual([
        'bob',
        'cy',
        'ann',
        'bob',
      ])
      expect(
        (await store.take({ ...at(3), kinds: { mail: { limit: 3, after: 'zoe' } } })).map(
          ({ account }) => account,
        ),
      ).toEqual(['ann', 'bob', 'cy'])
    },
  )
}
