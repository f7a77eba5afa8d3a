import { named, type Scenario } from '../scenario'
import { account, committed, conversation, guard, key, numbers, plan, put } from '../storage-plans'

const conflict = { code: 'VERSION_CONFLICT' }

/** Compare-and-set: the records that a decision read must be unchanged at the commit. */
export const guardsContract = (scenario: Scenario): void => {
  for (const kind of ['note', 'conversation']) {
    const written = (id: string, n = 0) =>
      kind === 'conversation' ? conversation(id, { createdAt: n }) : put(id, { n })

    scenario(`refuses a stale guard on a ${kind}`, async ({ store, expect }) => {
      await store.commit(account, plan({ guards: [guard('a', 0, kind)], puts: [written('a', 1)] }))
      await store.commit(account, plan({ guards: [guard('a', 1, kind)], puts: [written('a', 2)] }))
      for (const failing of [
        guard('a', 1, kind),
        guard('a', 0, kind),
        guard('a', 3, kind),
        guard('b', 1, kind),
      ]) {
        const late = plan({ guards: [failing], puts: [written(failing.id, 3)] })
        await named(`guard on version ${failing.version} of ${failing.id}`, () =>
          expect(store.commit(account, late)).rejects.toMatchObject(conflict),
        )
      }
      expect(await store.read(account, [key('a', kind), key('b', kind)])).toEqual([
        { ...written('a', 2), version: 2 },
        undefined,
      ])
    })

    scenario(`checks a guard on a ${kind} that the plan does not write`, async ({ store, expect }) => {
      await store.commit(account, plan({ puts: [written('a')] }))
      await store.commit(
        account,
        plan({ guards: [guard('a', 1, kind), guard('b', 0, kind)], puts: [put('result')] }),
      )
      for (const failing of [guard('a', 2, kind), guard('a', 0, kind), guard('b', 1, kind)]) {
        await named(`guard on version ${failing.version} of ${failing.id}`, () =>
          expect(
            store.commit(account, plan({ guards: [failing], puts: [put('result')] })),
          ).rejects.toMatchObject(conflict),
        )
      }
      const found = await store.read(account, [key('a', kind), key('b', kind), key('result')])
      expect(found.map((record) => record?.version)).toEqual([1, undefined, 1])
      expect(await store.list(account, kind, { prefix: 'b' })).toEqual([])
    })

    scenario(`checks a guard on a ${kind} that the plan removes`, async ({ store, expect }) => {
      await store.commit(account, plan({ puts: [written('a')] }))
      await store.commit(account, plan({ puts: [written('a')] }))
      await expect(
        store.commit(account, plan({ guards: [guard('a', 1, kind)], removes: [key('a', kind)] })),
      ).rejects.toMatchObject(conflict)
      await store.commit(account, plan({ guards: [guard('a', 2, kind)], removes: [key('a', kind)] }))
      expect(await store.read(account, [key('a', kind)])).toEqual([undefined])
      await store.commit(account, plan({ guards: [guard('a', 0, kind)], removes: [key('a', kind)] }))
    })

    scenario(
      `lets exactly one of many overlapping writers of a ${kind} through`,
      async ({ store, expect }) => {
        for (const version of [0, 1]) {
          const commits = numbers(8).map((n) =>
            committed(
              store.commit(account, plan({ guards: [guard('a', version, kind)], puts: [written('a', n)] })),
            ),
          )
          expect((await Promise.all(commits)).filter(Boolean).length).toBe(1)
        }
      },
    )

    scenario(
      `refuses one of two plans that each rely on what the other changes (${kind})`,
      async ({ store, expect }) => {
        for (const round of numbers(10)) {
          const [left, right] = [`${round}-left`, `${round}-right`]
          const results = await Promise.all([
            committed(
              store.commit(account, plan({ guards: [guard(left, 0, kind)], puts: [written(right)] })),
            ),
            committed(
              store.commit(account, plan({ guards: [guard(right, 0, kind)], puts: [written(left)] })),
            ),
          ])
          expect(results.filter(Boolean).length).toBe(1)
          const [a, b] = [`${round}-a`, `${round}-b`]
          await store.commit(account, plan({ puts: [written(a), written(b)] }))
          const changes = await Promise.all([
            committed(store.commit(account, plan({ guards: [guard(a, 1, kind)], puts: [written(b)] }))),
            committed(store.commit(account, plan({ guards: [guard(b, 1, kind)], puts: [written(a)] }))),
          ])
          expect(changes.filter(Boolean).length).toBe(1)
        }
      },
    )
  }

  scenario('loses no update when every writer decides again after a conflict', async ({ store, expect }) => {
    await store.commit(account, plan({ puts: [put('counter', { n: 0 })] }))
    const increment = async (tries: number): Promise<void> => {
      const [found] = await store.read(account, [key('counter')])
      const next = put('counter', { n: Number(found?.value['n']) + 1 })
      const guards = [guard('counter', found?.version ?? 0)]
      if (await committed(store.commit(account, plan({ guards, puts: [next] })))) return
      if (tries === 0) throw new Error('Expected a commit to go through between those of five others.')
      await increment(tries - 1)
    }
    await Promise.all(
      numbers(6).map(async () => {
        for (const _ of numbers(5)) await increment(100)
      }),
    )
    expect(await store.read(account, [key('counter')])).toEqual([
      { ...put('counter', { n: 30 }), version: 31 },
    ])
  })

  scenario(
    'does not deadlock when plans name the same records in different orders',
    async ({ store, expect }) => {
      const ids = ['a', 'b', 'c', 'd', 'e']
      await store.commit(account, plan({ puts: ids.map((id) => put(id)) }))
      const commits = numbers(20).map((n) => {
        const order = [...ids.slice(n % 5), ...ids.slice(0, n % 5)]
        return committed(
          store.commit(
            account,
            plan({ puts: order.map((id) => put(id, { n })), feed: [{ feed: 'f', item: { n } }] }),
          ),
        )
      })
      expect((await Promise.all(commits)).includes(true)).toBe(true)
      const values = (await store.list(account, 'note')).map(({ value }) => value['n'])
      expect(new Set(values).size).toBe(1)
    },
  )
}
