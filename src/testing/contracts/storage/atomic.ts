import type { Plan } from '../../../shared/plan'
import type { Scenario } from '../scenario'
import { account, conversation, effect, guard, key, plan, put } from '../storage-plans'

/** A plan is applied completely or not at all. */
export const atomicContract = (scenario: Scenario): void => {
  for (const [what, failing] of Object.entries(failures)) {
    scenario(`changes nothing when ${what}`, async ({ store, expect }) => {
      await store.commit(
        account,
        plan({ puts: [put('old', { n: 1 })], appends: [{ conversationId: 'c', seq: 1, entry: {} }] }),
      )
      await expect(store.commit(account, { ...complete, ...failing })).rejects.toMatchObject({
        code: 'VERSION_CONFLICT',
      })
      const found = await store.read(account, [key('old'), key('a'), key('z'), key('c', 'conversation')])
      expect(found).toEqual([{ ...put('old', { n: 1 }), version: 1 }, undefined, undefined, undefined])
      expect(await store.thread(account, 'c')).toEqual([{ seq: 1, entry: {} }])
      expect(await store.thread(account, 'd')).toEqual([])
      expect(await store.feed(account, 'f')).toEqual([])
      expect(await store.feedPosition(account, 'f')).toBe(0)
      expect(await store.take({ now: 10, lease: 10, limit: 10 })).toEqual([])
      await store.commit(account, complete)
      expect(await store.feedPosition(account, 'f')).toBe(1)
    })
  }

  scenario('accepts a plan that asks for nothing', async ({ store, expect }) => {
    await store.commit(account, plan({}))
    expect(await store.list(account, 'note')).toEqual([])
  })

  scenario('keeps the last of several puts of a record; a remove beats a put', async ({ store, expect }) => {
    await store.commit(
      account,
      plan({ puts: [put('a', { n: 1 }), put('a', { n: 2 }), put('b')], removes: [key('b')] }),
    )
    expect(await store.read(account, [key('a'), key('b')])).toEqual([
      { ...put('a', { n: 2 }), version: 1 },
      undefined,
    ])
  })
}

const complete: Plan = plan({
  guards: [guard('old', 1)],
  puts: [put('a'), put('z'), conversation('c')],
  removes: [key('old')],
  appends: [
    { conversationId: 'd', seq: 1, entry: {} },
    { conversationId: 'c', seq: 2, entry: {} },
  ],
  effects: [effect('e')],
  feed: [{ feed: 'f', item: {} }],
})

const failures: Readonly<Record<string, Partial<Plan>>> = {
  'the first guard fails': { guards: [guard('0', 1), guard('old', 1)] },
  'the last guard fails': { guards: [guard('old', 1), guard('zz', 7)] },
  'a record that should be absent is there': { guards: [guard('old', 0)] },
  'an entry is taken': {
    appends: [...complete.appends, { conversationId: 'c', seq: 1, entry: { late: true } }],
  },
  'the plan takes an entry twice': { appends: [...complete.appends, ...complete.appends] },
  'two guards on one record disagree': { guards: [guard('old', 1), guard('old', 2)] },
}
