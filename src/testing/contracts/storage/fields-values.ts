import type { ConversationQuery } from '../../../inbox/conversation-query'
import { everything, of, query, types, withFields } from '../field-queries'
import { named, type Scenario } from '../scenario'
import { account, conversation, described, plan } from '../storage-plans'

/** The values that host fields may have, and the order of conversations by them. */
export const fieldsValuesContract = (scenario: Scenario): void => {
  for (const direction of ['ascending', 'descending'] as const) {
    scenario(
      `pages by a numeric host field, ${direction}; a missing value counts as 0`,
      async ({ store, expect }) => {
        const seats = [3, 10, undefined, -2, 3, 0, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]
        const puts = seats.map((n, index) =>
          withFields(`s${index}`, n === undefined ? undefined : { seats: n }),
        )
        await store.commit(account, plan({ puts }))
        const sort = { field: 'fields.seats', direction } as const
        const ascending = ['s7', 's3', 's2', 's5', 's0', 's4', 's1', 's6']
        const expected = direction === 'ascending' ? ascending : [...ascending].reverse()
        const ids: string[] = []
        for (let after: ConversationQuery['after']; ids.length <= seats.length; ) {
          const page = await store.find(
            account,
            query(everything, { sort, limit: 3, ...(after && { after }) }),
          )
          ids.push(...page.map(({ id }) => id))
          const last = page.at(-1)
          if (last === undefined) break
          after = { value: seats[Number(last.id.slice(1))] ?? 0, id: last.id }
        }
        expect(ids).toEqual(expected)
      },
    )
  }

  scenario('keeps unusual texts unchanged', async ({ store, expect }) => {
    const odd = ['%', "'; drop table x; --", 'a\\b', 'é', '🙂', ' ', 'null', '__proto__', 'x'.repeat(256)]
    const puts = odd.map((text, index) => withFields(`c${index}`, { plan: text, tags: [text, 'all'] }))
    await store.commit(account, plan({ puts }))
    for (const [index, text] of odd.entries()) {
      for (const condition of [of('plan', 'equal', text), of('tags', 'contains', text)]) {
        await named(described(condition), async () =>
          expect((await store.find(account, query(condition))).map(({ id }) => id)).toEqual([`c${index}`]),
        )
      }
    }
    expect(await store.count(account, of('tags', 'contains', 'all'), types)).toBe(odd.length)
  })

  scenario('refuses values that some stores cannot index, and changes nothing', async ({ store, expect }) => {
    const wrong = ['gold', ['gold'], { '': 'gold' }, { ['x'.repeat(65)]: 'gold' }, tooMany]
    for (const fields of [...refusedValues.map((value) => ({ plan: value })), ...wrong]) {
      const record = conversation('c', { fields })
      await named(`fields ${described(fields)}`, () =>
        expect(store.commit(account, plan({ puts: [record] }))).rejects.toMatchObject({
          code: 'INVALID_INPUT',
        }),
      )
    }
    expect(await store.count(account, everything)).toBe(0)
  })
}

const refusedValues = [
  '',
  'NUL \0',
  'x'.repeat(257),
  1.5,
  2 ** 53,
  true,
  {},
  [],
  [''],
  ['a', 'a'],
  [1],
  [['a']],
]

const tooMany = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`f${index}`, 1]))
