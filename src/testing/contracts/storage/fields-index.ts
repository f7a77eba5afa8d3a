import { everything, of, query, types, withFields } from '../field-queries'
import type { Scenario } from '../scenario'
import { account, guard, key, plan, type where } from '../storage-plans'

/** The index of the host's own fields says what the records say, after every commit. */
export const fieldsIndexContract = (scenario: Scenario): void => {
  scenario('finds a record by the values that it was written with last', async ({ store, expect }) => {
    const ids = async (id: string, operator: string, value: Parameters<typeof where>[2]) =>
      (await store.find(account, query(of(id, operator, value)))).map((found) => found.id)
    await store.commit(account, plan({ puts: [withFields('c', { plan: 'gold', tags: ['a', 'b'] })] }))
    await store.commit(
      account,
      plan({
        guards: [guard('c', 1, 'conversation')],
        puts: [withFields('c', { plan: 'free', seats: 1, tags: ['b', 'c'] })],
      }),
    )
    expect(await ids('plan', 'equal', 'gold')).toEqual([])
    expect(await ids('plan', 'equal', 'free')).toEqual(['c'])
    expect(await ids('tags', 'contains', 'a')).toEqual([])
    expect(await ids('tags', 'containsAny', ['a', 'c'])).toEqual(['c'])
    expect(await ids('seats', 'equal', 1)).toEqual(['c'])
  })

  scenario('finds no value that the last write of a record removed', async ({ store, expect }) => {
    for (const [index, guarded] of [true, false].entries()) {
      const id = `c${index}`
      await store.commit(account, plan({ puts: [withFields(id, { plan: 'gold', tags: ['a'] })] }))
      await store.commit(
        account,
        plan({ guards: guarded ? [guard(id, 1, 'conversation')] : [], puts: [withFields(id)] }),
      )
    }
    for (const condition of [of('plan', 'isSet', true), of('tags', 'contains', 'a')]) {
      expect(await store.count(account, condition, types)).toBe(0)
    }
  })

  scenario(
    'finds no value of a record that was removed, also under the same id',
    async ({ store, expect }) => {
      const removes = [key('c', 'conversation')]
      for (const guards of [[], [guard('c', 1, 'conversation')]]) {
        await store.commit(
          account,
          plan({ puts: [withFields('c', { plan: 'gold', seats: 1, tags: ['a'] })] }),
        )
        await store.commit(account, plan({ guards, removes }))
        await store.commit(account, plan({ puts: [withFields('c')] }))
        expect(await store.count(account, of('plan', 'equal', 'gold'), types)).toBe(0)
        expect(await store.count(account, of('tags', 'isNotSet', true), types)).toBe(1)
        await store.commit(account, plan({ removes }))
      }
    },
  )

  scenario('keeps the values as they were when a plan is refused', async ({ store, expect }) => {
    await store.commit(account, plan({ puts: [withFields('c', { plan: 'gold' })] }))
    const puts = [withFields('c', { plan: 'free' })]
    const stale = plan({ guards: [guard('z', 7)], puts })
    await expect(store.commit(account, stale)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' })
    expect(await store.count(account, of('plan', 'equal', 'gold'), types)).toBe(1)
    expect(await store.count(account, of('plan', 'equal', 'free'), types)).toBe(0)
  })

  scenario('separates the values of accounts', async ({ store, expect }) => {
    await store.commit('one', plan({ puts: [withFields('c', { plan: 'gold', seats: 5, tags: ['a'] })] }))
    await store.commit('two', plan({ puts: [withFields('c')] }))
    for (const condition of [
      of('plan', 'equal', 'gold'),
      of('seats', 'greaterThan', 1),
      of('tags', 'contains', 'a'),
    ]) {
      expect(await store.count('one', condition, types)).toBe(1)
      expect(await store.count('two', condition, types)).toBe(0)
      expect(await store.count('two', { not: condition }, types)).toBe(1)
    }
    await store.commit('two', plan({ removes: [key('c', 'conversation')] }))
    expect(await store.count('one', of('plan', 'equal', 'gold'), types)).toBe(1)
    const bySeats = { field: 'fields.seats', direction: 'ascending' } as const
    await store.commit('one', plan({ puts: [withFields('d', { seats: 1 })] }))
    await store.commit('two', plan({ puts: [withFields('c', { seats: 9 }), withFields('d', { seats: 10 })] }))
    const found = await store.find('one', query(everything, { sort: bySeats }))
    expect(found.map(({ id }) => id)).toEqual(['d', 'c'])
  })
}
