import { createMemoryStorage } from '../../src/adapters/memory'
import type { FieldTypes, FieldValue, FieldValues } from '../../src/inbox/conversation-fields'
import type { Condition } from '../../src/rules/condition'
import type { Json, JsonObject } from '../../src/shared/json'
import { emptyPlan, type Plan } from '../../src/shared/plan'
import type { MakeStore } from '../../src/testing'
import { broken } from './broken-stores'

/** How an index of the host's fields differs from the records that it stands beside. */
interface Index {
  /** What it holds of a record that is written. */
  readonly keeps?: (after: FieldValues, before: FieldValues, isNew: boolean) => FieldValues
  /** What is removed is removed from it too. */
  readonly forgets?: boolean
  readonly accountOf?: (account: string) => string
  /** Written before the commit that may be refused. */
  readonly first?: boolean
  readonly asks?: (where: Condition) => Condition
  /** Which queries it answers; the others are answered right. */
  readonly answers?: (fields: FieldTypes) => boolean
}

/** A store that answers queries of the host's fields from an index that goes its own way. */
const indexes = ({
  keeps = (after) => after,
  forgets = true,
  accountOf = (account) => account,
  first = false,
  asks = (where) => where,
  answers = () => true,
}: Index): MakeStore =>
  broken((store) => {
    const index = createMemoryStorage()
    const write = async (
      account: string,
      { puts, removes }: Plan,
      isNew: readonly boolean[],
    ): Promise<void> => {
      const held = await index.read(accountOf(account), puts)
      const kept = puts.map((put, at) => {
        const fields = keeps(valuesOf(put.value), valuesOf(held[at]?.value), isNew[at] ?? true)
        return { ...put, value: { ...put.value, fields: fields as JsonObject } }
      })
      await index.commit(accountOf(account), { ...emptyPlan, puts: kept, removes: forgets ? removes : [] })
    }
    return {
      commit: async (account, plan) => {
        const puts = plan.puts.filter(({ kind }) => kind === 'conversation')
        const isNew = (await store.read(account, puts)).map((found) => found === undefined)
        if (first) await write(account, { ...plan, puts }, isNew)
        await store.commit(account, plan)
        if (!first) await write(account, { ...plan, puts }, isNew)
      },
      find: (account, query) =>
        query.fields && answers(query.fields)
          ? index.find(accountOf(account), { ...query, where: asks(query.where) })
          : store.find(account, query),
      count: (account, where, fields) =>
        fields && answers(fields)
          ? index.count(accountOf(account), asks(where), fields)
          : store.count(account, where, fields),
    }
  })

const valuesOf = (record: JsonObject = {}): FieldValues => (record['fields'] ?? {}) as FieldValues

const mapped = (change: (value: FieldValue) => FieldValue) => (values: FieldValues) =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, change(value)]))

/** Changes what a condition compares the host's fields with. */
const comparing =
  (change: (value: Json) => Json) =>
  (where: Condition): Condition => {
    const each = comparing(change)
    if ('all' in where) return { all: where.all.map(each) }
    if ('any' in where) return { any: where.any.map(each) }
    if ('not' in where) return { not: each(where.not) }
    if (!('operator' in where) || !where.fact.startsWith('fields.')) return where
    const { value } = where
    return { ...where, value: Array.isArray(value) ? value.map(change) : change(value as Json) }
  }

/** A number whose order is that of the digits: 10 comes before 9. */
const asDigits = <Value>(value: Value): Value | number =>
  typeof value === 'number' ? Number(String(value).padEnd(15, '0').slice(0, 15)) : value

const lowerCase = <Value>(value: Value): Value =>
  (typeof value === 'string'
    ? value.toLowerCase()
    : Array.isArray(value)
      ? [...new Set(value.map(lowerCase))]
      : value) as Value

const negative = ['notEqual', 'notIn', 'doesNotContain', 'doesNotContainAny']

const onlySet = (where: Condition): Condition => {
  if ('all' in where) return { all: where.all.map(onlySet) }
  if ('any' in where) return { any: where.any.map(onlySet) }
  return 'operator' in where && negative.includes(where.operator)
    ? { all: [where, { fact: where.fact, operator: 'isSet', value: true }] }
    : where
}

/** Ways to get the index of the host's fields wrong, each with words from the name of a test that has to notice. */
export const brokenFieldIndexes: Readonly<Record<string, readonly [MakeStore, string]>> = {
  'keeps the rows of a value that a record lost': [
    indexes({ keeps: (after, before) => ({ ...before, ...after }) }),
    'finds no value that the last write of a record removed',
  ],
  'keeps the rows of a record that was removed': [
    indexes({ keeps: (after, before, isNew) => (isNew ? { ...before, ...after } : after), forgets: false }),
    'finds no value of a record that was removed',
  ],
  'keeps the first rows of a record': [
    indexes({ keeps: (after, before) => ({ ...after, ...before }) }),
    'finds a record by the values that it was written with last',
  ],
  'indexes a plan that is refused': [indexes({ first: true }), 'keeps the values as they were'],
  'keeps one index for all accounts': [
    indexes({ accountOf: () => 'all' }),
    'separates the values of accounts',
  ],
  'indexes the first text of a list': [
    indexes({ keeps: mapped((value) => (typeof value === 'object' ? value.slice(0, 1) : value)) }),
    'finds a record by the values that it was written with last',
  ],
  'counts a conversation once for each text that meets': [
    broken((store) => ({
      count: async (account, where, fields) => {
        if (!('operator' in where) || where.operator !== 'containsAny')
          return store.count(account, where, fields)
        const each = [where.value]
          .flat()
          .map((value) => ({ ...where, operator: 'contains', value: value as Json }))
        const counts = await Promise.all(each.map((one) => store.count(account, one, fields)))
        return counts.reduce((sum, count) => sum + count, 0)
      },
    })),
    'containsAny of several that one list has',
  ],
  'reads a negative operator of a list as set and different': [
    indexes({ asks: onlySet }),
    'K-02 K-03 doesNotContainAny, also on an absent list',
  ],
  'compares numbers as text': [
    indexes({ keeps: mapped(asDigits), asks: comparing(asDigits) }),
    'greaterThan on a number',
  ],
  'compares text without its case': [
    indexes({ keeps: mapped(lowerCase), asks: comparing(lowerCase) }),
    'contains, which is exact',
  ],
  'takes a text for a list of one': [
    indexes({
      keeps: mapped((value) => (typeof value === 'string' ? [value] : value)),
      answers: (fields) => Object.values(fields).every((type) => type === 'list'),
    }),
    'treats a value of another type than the query says as absent',
  ],
  'leaves out of a sorted list what has no value': [
    broken((store) => ({
      find: (account, query) =>
        store.find(account, {
          ...query,
          where: query.sort.field.startsWith('fields.')
            ? { all: [query.where, { fact: query.sort.field, operator: 'isSet', value: true }] }
            : query.where,
        }),
    })),
    'pages by a numeric host field, descending',
  ],
  'takes any value for a field': [
    broken((store) => ({
      commit: (account, plan) => {
        const puts = plan.puts.map(({ value: { fields: _, ...value }, ...put }) => ({ ...put, value }))
        return store.commit(account, { ...plan, puts })
      },
    })),
    'refuses values that some stores cannot index',
  ],
}
