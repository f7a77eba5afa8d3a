import type { Scenario } from '../scenario'
import { account, committed, numbers, plan } from '../storage-plans'

const append = (seq: number, conversationId = 'c') => ({ conversationId, seq, entry: { says: seq } })

/** The log of a conversation. */
export const threadsContract = (scenario: Scenario): void => {
  scenario('reads a thread after a sequence number, oldest first', async ({ store, expect }) => {
    await store.commit(account, plan({ appends: [append(2), append(1)] }))
    await store.commit(account, plan({ appends: numbers(10).map((n) => append(n + 2)) }))
    await store.commit(account, plan({ appends: [append(1, 'other')] }))
    const seqs = async (page?: object) => (await store.thread(account, 'c', page)).map(({ seq }) => seq)
    expect(await seqs()).toEqual(numbers(12))
    expect(await seqs({ after: 9 })).toEqual([10, 11, 12])
    expect(await seqs({ after: 9, limit: 2 })).toEqual([10, 11])
    expect(await seqs({ after: 12 })).toEqual([])
    expect(await store.thread(account, 'other')).toEqual([{ seq: 1, entry: { says: 1 } }])
    expect(await store.thread(account, 'unknown')).toEqual([])
  })

  scenario(
    'gives a sequence number to exactly one of many overlapping appends',
    async ({ store, expect }) => {
      for (const seq of numbers(3)) {
        const commits = numbers(6).map((writer) =>
          committed(
            store.commit(account, plan({ appends: [{ conversationId: 'c', seq, entry: { writer } }] })),
          ),
        )
        const results = await Promise.all(commits)
        expect(results.filter(Boolean).length).toBe(1)
        const won = results.indexOf(true) + 1
        expect((await store.thread(account, 'c', { after: seq - 1 })).map(({ entry }) => entry)).toEqual([
          { writer: won },
        ])
      }
    },
  )
}
