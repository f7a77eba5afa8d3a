import type { FieldTypes } from '../../../inbox/conversation-fields'
import type { ConversationQuery } from '../../../inbox/conversation-query'
import type { Condition } from '../../../rules/condition'
import { everything, of, query, types, withFields } from '../field-queries'
import { named, type Scenario } from '../scenario'
import { account, described, plan, rowsOf, where } from '../storage-plans'

/** As text, 10 sorts before 9; a text and a number with the same characters; a list of one text. */
const rows = [
  withFields('c1', { plan: 'gold', seats: 9, due: 0, tags: ['vip', 'refund'] }),
  withFields('c2', { plan: 'free', seats: 10, tags: ['gold'] }),
  withFields('c3', { plan: 'Gold', seats: -1, due: 5 }),
  withFields('c4', {}),
  withFields('c5'),
]

/** The rows that each operator finds, by the digits of their ids. */
const operators: readonly (readonly [string, Condition, string])[] = [
  ['equal on a text', of('plan', 'equal', 'gold'), '1'],
  ['K-02 K-03 notEqual, also on an absent text', of('plan', 'notEqual', 'gold'), '2345'],
  ['in on a text', of('plan', 'in', ['gold', 'free', 'none']), '12'],
  ['K-02 K-03 notIn, also on an absent text', of('plan', 'notIn', ['gold']), '2345'],
  ['in an empty list of texts', of('plan', 'in', []), ''],
  ['isSet on a text', of('plan', 'isSet', true), '123'],
  ['isNotSet on a text', of('plan', 'isNotSet', true), '45'],
  ['equal on a number', of('seats', 'equal', 10), '2'],
  ['greaterThan on a number, which is no text', of('seats', 'greaterThan', 9), '2'],
  ['lessThan on a number below 0', of('seats', 'lessThan', 0), '3'],
  ['lessThanInclusive on a number', of('seats', 'lessThanInclusive', 9), '13'],
  ['greaterThanInclusive on a number', of('seats', 'greaterThanInclusive', 9), '12'],
  ['K-02 not lessThan, also on an absent number', { not: of('seats', 'lessThan', 10) }, '245'],
  ['in on a number', of('seats', 'in', [9, 10]), '12'],
  ['equal on an instant that is 0', of('due', 'equal', 0), '1'],
  ['isNotSet on an instant that may be 0', of('due', 'isNotSet', true), '245'],
  ['contains', of('tags', 'contains', 'vip'), '1'],
  ['contains, which is exact', of('tags', 'contains', 'VIP'), ''],
  ['contains, which looks at no text', of('tags', 'contains', 'gold'), '2'],
  ['K-02 K-03 doesNotContain, also on an absent list', of('tags', 'doesNotContain', 'vip'), '2345'],
  ['containsAny', of('tags', 'containsAny', ['gold', 'refund', 'none']), '12'],
  ['containsAny of several that one list has', of('tags', 'containsAny', ['vip', 'refund']), '1'],
  ['containsAny of nothing', of('tags', 'containsAny', []), ''],
  ['K-02 K-03 doesNotContainAny, also on an absent list', of('tags', 'doesNotContainAny', ['vip']), '2345'],
  ['doesNotContainAny of nothing', of('tags', 'doesNotContainAny', []), '12345'],
  ['isSet on a list', of('tags', 'isSet', true), '12'],
  ['isNotSet on a list', of('tags', 'isNotSet', true), '345'],
  ['all', { all: [of('tags', 'contains', 'vip'), of('seats', 'equal', 9)] }, '1'],
  ['any', { any: [of('seats', 'equal', 10), of('tags', 'contains', 'vip')] }, '12'],
  [
    'a field of ours and one of the host',
    { all: [where('status', 'equal', 'open'), of('plan', 'isNotSet', true)] },
    '45',
  ],
]

/** Finding and counting conversations by the host's own fields. */
export const fieldsFindingContract = (scenario: Scenario): void => {
  for (const [name, condition, expected] of operators) {
    scenario(`finds and counts ${rowsOf(expected)} by a host's field: ${name}`, async ({ store, expect }) => {
      await store.commit(account, plan({ puts: rows }))
      const found = await store.find(account, query(condition))
      expect(found.map(({ id }) => id)).toEqual([...expected].map((digit) => `c${digit}`))
      expect(await store.count(account, condition, types)).toBe(expected.length)
      expect(await store.count(account, { not: condition }, types)).toBe(rows.length - expected.length)
    })
  }

  scenario('treats a value of another type than the query says as absent', async ({ store, expect }) => {
    await store.commit(account, plan({ puts: rows }))
    const asked = [
      [{ plan: 'number' }, of('plan', 'greaterThan', 0)],
      [{ plan: 'list' }, of('plan', 'contains', 'gold')],
      [{ seats: 'text' }, of('seats', 'equal', '9')],
      [{ tags: 'text' }, of('tags', 'equal', 'gold')],
      [{ tags: 'number' }, of('tags', 'isSet', true)],
    ] as const
    for (const [fields, condition] of asked) {
      await named(described([fields, condition]), async () => {
        expect(await store.count(account, condition, fields)).toBe(0)
        expect(await store.count(account, { not: condition }, fields)).toBe(rows.length)
      })
    }
  })

  scenario('K-01 K-04 refuses what does not fit the types of the query', async ({ store, expect }) => {
    for (const condition of refused) {
      await named(described(condition), () =>
        expect(store.count(account, condition, types)).rejects.toMatchObject({ code: 'INVALID_RULE' }),
      )
    }
    await expect(store.count(account, of('plan', 'isSet', true))).rejects.toMatchObject({
      code: 'INVALID_RULE',
    })
    for (const field of ['fields.plan', 'fields.tags', 'fields.other', 'seats'] as const) {
      const sort = { field, direction: 'ascending' } as ConversationQuery['sort']
      await named(`sort by ${field}`, () =>
        expect(store.find(account, query(everything, { sort }))).rejects.toMatchObject({
          code: 'INVALID_INPUT',
        }),
      )
    }
    const unknown = { plan: 'colour' } as unknown as FieldTypes
    await expect(store.count(account, everything, unknown)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })
}

const refused: readonly Condition[] = [
  of('other', 'isSet', true),
  of('constructor', 'isSet', true),
  where('plan', 'equal', 'gold'),
  of('plan', 'contains', 'gold'),
  of('plan', 'equal', 1),
  of('plan', 'lessThan', 'gold'),
  of('seats', 'equal', '1'),
  of('seats', 'equal', 1.5),
  of('seats', 'containsAny', [1]),
  of('tags', 'equal', 'a'),
  of('tags', 'in', ['a']),
  of('tags', 'contains', 1),
  of('tags', 'contains', true),
  of('tags', 'contains', 'NUL \0'),
  of('tags', 'containsAny', 'a'),
  of('tags', 'containsAny', ['a', 1]),
  of('tags', 'someFact:equal', 'a'),
]
