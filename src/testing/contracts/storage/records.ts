import type { Scenario } from '../scenario'
import { account, conversation, key, numbers, plan, put } from '../storage-plans'

/** Reading and listing records. */
export const recordsContract = (scenario: Scenario): void => {
  scenario(
    'reads records in the order of the keys, and undefined for a missing record',
    async ({ store, expect }) => {
      await store.commit(account, plan({ puts: [put('b', { n: 2 }), put('a', { n: 1 }), conversation('c')] }))
      const found = await store.read(account, [
        key('a'),
        key('absent'),
        key('c', 'conversation'),
        key('b'),
        key('a'),
      ])
      expect(found.map((record) => record?.id)).toEqual(['a', undefined, 'c', 'b', 'a'])
      expect(found[0]).toEqual({ kind: 'note', id: 'a', version: 1, value: { n: 1 } })
      expect(await store.read(account, [])).toEqual([])
    },
  )

  scenario('separates records of different kinds with the same id', async ({ store, expect }) => {
    await store.commit(account, plan({ puts: [put('x', { n: 1 }, 'one'), put('x', { n: 2 }, 'two')] }))
    const found = await store.read(account, [key('x', 'two'), key('x', 'one')])
    expect(found.map((record) => record?.value)).toEqual([{ n: 2 }, { n: 1 }])
  })

  scenario('increments the version of a record with each write, starting at 1', async ({ store, expect }) => {
    for (const n of numbers(3)) {
      await store.commit(account, plan({ puts: [put('a', { n }), conversation('c', { lastMessageAt: n })] }))
      const found = await store.read(account, [key('a'), key('c', 'conversation')])
      expect(found.map((record) => record?.version)).toEqual([n, n])
      expect(found[0]?.value).toEqual({ n })
    }
  })

  scenario('removes records, and starts again at version 1', async ({ store, expect }) => {
    const both = [key('a'), key('c', 'conversation')]
    await store.commit(account, plan({ puts: [put('a'), put('stays'), conversation('c')] }))
    await store.commit(account, plan({ removes: [...both, key('never')] }))
    expect(await store.read(account, both)).toEqual([undefined, undefined])
    expect((await store.list(account, 'note')).map(({ id }) => id)).toEqual(['stays'])
    await store.commit(account, plan({ puts: [put('a', { again: true })] }))
    expect(await store.read(account, [key('a')])).toEqual([
      { ...key('a'), version: 1, value: { again: true } },
    ])
  })

  scenario('lists a kind by prefix, page by page', async ({ store, expect }) => {
    const ids = ['a', 'b/', 'b/1', 'b/10', 'b/2', 'b0', 'c']
    await store.commit(account, plan({ puts: [...ids].reverse().map((id) => put(id)), guards: [] }))
    await store.commit(account, plan({ puts: [put('b/other', {}, 'other')] }))
    const list = async (page?: object) => (await store.list(account, 'note', page)).map(({ id }) => id)
    expect(await list()).toEqual(ids)
    expect(await list({ prefix: 'b/' })).toEqual(['b/', 'b/1', 'b/10', 'b/2'])
    expect(await list({ prefix: 'b/', limit: 2 })).toEqual(['b/', 'b/1'])
    expect(await list({ prefix: 'b/', limit: 2, after: 'b/1' })).toEqual(['b/10', 'b/2'])
    expect(await list({ prefix: 'b/', after: 'b/2' })).toEqual([])
    expect(await list({ prefix: 'b/', after: 'a' })).toEqual(['b/', 'b/1', 'b/10', 'b/2'])
    expect(await list({ prefix: 'nothing' })).toEqual([])
    expect(await store.list(account, 'unknown')).toEqual([])
  })

  scenario('lists conversations like other record kinds', async ({ store, expect }) => {
    await store.commit(
      account,
      plan({ puts: [conversation('c-2'), conversation('c-1'), conversation('d-1')] }),
    )
    const listed = await store.list(account, 'conversation', { prefix: 'c-' })
    expect(listed).toEqual([
      { ...conversation('c-1'), version: 1 },
      { ...conversation('c-2'), version: 1 },
    ])
  })

  scenario('keeps thousands of records in order', async ({ store, expect }) => {
    const ids = numbers(2_500).map((n) => `n-${String(n).padStart(5, '0')}`)
    await store.commit(account, plan({ puts: ids.map((id) => put(id, { id })) }))
    const found: string[] = []
    for (let page = await store.list(account, 'note'); page.length > 0 && found.length < ids.length; ) {
      found.push(...page.map(({ id }) => id))
      page = await store.list(account, 'note', { after: found.at(-1) as string })
    }
    expect(found).toEqual(ids)
    const read = await store.read(
      account,
      ids.map((id) => key(id)),
    )
    expect(read.map((record) => record?.value['id'])).toEqual(ids)
  })
}
