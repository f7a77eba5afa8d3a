import type { ConversationQuery } from '../../../inbox/conversation-query'
import type { Condition } from '../../../rules/condition'
import { named, type Scenario } from '../scenario'
import { account, conversation, described, numbers, plan, rowsOf, where } from '../storage-plans'

const rows = [
  conversation('c1', { status: 'open', assigneeId: 'ana', waitingSince: 10 }),
  conversation('c2', { status: 'open', assigneeId: 'ben', waitingSince: 20 }),
  conversation('c3', { status: 'closed', assigneeId: 'ana', waitingSince: null }),
  conversation('c4', { status: 'closed', assigneeId: null, waitingSince: 30 }),
  conversation('c5', { status: 'open', waitingSince: 0 }),
]

/**
 * The rows that each operator finds, by the digits of their ids. The assignee is absent in `c4` and `c5`, the waiting
 * time in `c3`.
 */
const operators: readonly (readonly [string, Condition, string])[] = [
  ['K-05 equal on text', where('assigneeId', 'equal', 'ana'), '13'],
  ['K-05 equal on text is exact', where('assigneeId', 'equal', 'Ana'), ''],
  ['K-02 K-03 notEqual, also on an absent value', where('assigneeId', 'notEqual', 'ana'), '245'],
  ['in', where('assigneeId', 'in', ['ana', 'ben', 'eve']), '123'],
  ['in an empty list', where('assigneeId', 'in', []), ''],
  ['K-02 K-03 notIn, also on an absent value', where('assigneeId', 'notIn', ['ana']), '245'],
  ['notIn an empty list', where('assigneeId', 'notIn', []), '12345'],
  ['isSet', where('assigneeId', 'isSet', true), '123'],
  ['isNotSet', where('assigneeId', 'isNotSet', true), '45'],
  ['equal on an instant', where('waitingSince', 'equal', 0), '5'],
  ['in on an instant', where('waitingSince', 'in', [0, 30]), '45'],
  ['isNotSet on an instant that may be 0', where('waitingSince', 'isNotSet', true), '3'],
  ['lessThan', where('waitingSince', 'lessThan', 20), '15'],
  ['lessThanInclusive', where('waitingSince', 'lessThanInclusive', 20), '125'],
  ['greaterThan', where('waitingSince', 'greaterThan', 10), '24'],
  ['greaterThanInclusive', where('waitingSince', 'greaterThanInclusive', 10), '124'],
  ['K-02 not lessThan, also on an absent value', { not: where('waitingSince', 'lessThan', 20) }, '234'],
  [
    'K-02 not greaterThanInclusive, also on an absent value',
    { not: where('waitingSince', 'greaterThanInclusive', 10) },
    '35',
  ],
  ['not isSet', { not: where('assigneeId', 'isSet', true) }, '45'],
  ['all', { all: [where('status', 'equal', 'open'), where('assigneeId', 'equal', 'ana')] }, '1'],
  ['any', { any: [where('status', 'equal', 'closed'), where('assigneeId', 'equal', 'ana')] }, '134'],
  [
    'not all',
    { not: { all: [where('status', 'equal', 'open'), where('assigneeId', 'equal', 'ana')] } },
    '2345',
  ],
  [
    'not any',
    { not: { any: [where('status', 'equal', 'closed'), where('assigneeId', 'equal', 'ana')] } },
    '25',
  ],
  ['not not', { not: { not: where('assigneeId', 'equal', 'ana') } }, '13'],
]

/** Finding and counting conversations by their declared fields. */
export const findingContract = (scenario: Scenario): void => {
  for (const [name, condition, expected] of operators) {
    scenario(`finds and counts ${rowsOf(expected)} by ${name}`, async ({ store, expect }) => {
      await store.commit(account, plan({ puts: rows }))
      const found = await store.find(account, {
        where: condition,
        sort: { field: 'createdAt', direction: 'ascending' },
        limit: 10,
      })
      expect(found.map(({ id }) => id)).toEqual([...expected].map((digit) => `c${digit}`))
      expect(await store.count(account, condition)).toBe(expected.length)
      expect(await store.count(account, { not: condition })).toBe(rows.length - expected.length)
    })
  }

  scenario('finds the last written version of a record, and no removed record', async ({ store, expect }) => {
    const query: ConversationQuery = {
      where: where('status', 'equal', 'open'),
      sort: { field: 'createdAt', direction: 'ascending' },
      limit: 10,
    }
    await store.commit(account, plan({ puts: [conversation('c', { subject: 'old' })] }))
    await store.commit(account, plan({ puts: [conversation('c', { subject: 'new', assigneeId: 'ana' })] }))
    expect(await store.find(account, query)).toEqual([
      { ...conversation('c', { subject: 'new', assigneeId: 'ana' }), version: 2 },
    ])
    expect(await store.count(account, where('assigneeId', 'isNotSet', true))).toBe(0)
    await store.commit(account, plan({ puts: [conversation('c', { status: 'closed' })] }))
    expect(await store.find(account, query)).toEqual([])
    await store.commit(account, plan({ removes: [{ kind: 'conversation', id: 'c' }] }))
    expect(await store.count(account, where('status', 'isSet', true))).toBe(0)
  })

  scenario('answers the largest allowed condition', async ({ store, expect }) => {
    await store.commit(account, plan({ puts: rows }))
    const wide: Condition = {
      any: numbers(1_023)
        .map((n) => where('visitorId', 'equal', `v${n}`))
        .concat(where('assigneeId', 'equal', 'ana')),
    }
    expect(await store.count(account, wide)).toBe(2)
    expect(await store.count(account, { not: wide })).toBe(3)
    const many = where('assigneeId', 'in', [...numbers(5_000).map((n) => `u${n}`), 'ben'])
    expect(await store.count(account, many)).toBe(1)
  })

  scenario('K-01 K-04 K-11 refuses what is outside the closed form', async ({ store, expect }) => {
    for (const condition of refused) {
      await named(described(condition), () =>
        expect(store.count(account, condition)).rejects.toMatchObject({ code: 'INVALID_RULE' }),
      )
    }
    const query: ConversationQuery = {
      where: where('status', 'isSet', true),
      sort: { field: 'createdAt', direction: 'ascending' },
      limit: 10,
    }
    for (const limit of [0, 101, 1.5]) {
      await named(`limit ${limit}`, () =>
        expect(store.find(account, { ...query, limit })).rejects.toMatchObject({ code: 'INVALID_INPUT' }),
      )
    }
    const unsortable = { field: 'status', direction: 'ascending' } as unknown as ConversationQuery['sort']
    await expect(store.find(account, { ...query, sort: unsortable })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
  })
}

const refused: readonly Condition[] = [
  { all: [] },
  { any: [{ not: { any: [] } }] },
  { condition: 'named' },
  { all: [where('status', 'isSet', true)], any: [] },
  where('subject', 'equal', 'x'),
  where('constructor', 'equal', 'x'),
  where('status', 'contains', 'x'),
  where('status', 'textContains', 'x'),
  where('status', 'not:equal', 'x'),
  where('status', 'equal', 1),
  where('status', 'equal', 'NUL \0'),
  where('status', 'lessThan', 'x'),
  where('createdAt', 'equal', '1'),
  where('createdAt', 'equal', 1.5),
  where('createdAt', 'in', [1, 'x']),
  where('status', 'in', 'open'),
  where('status', 'isSet', false),
  { fact: 'status', operator: 'equal', value: { fact: 'control' } },
  { fact: 'status', operator: 'equal', value: 'x', path: '$.a' },
  { any: numbers(1_025).map((n) => where('createdAt', 'equal', n)) },
  { any: numbers(3).map(() => where('createdAt', 'in', numbers(4_000))) },
]
