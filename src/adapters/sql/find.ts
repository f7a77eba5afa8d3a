import { type CompiledQuery, type SqlBool, sql } from 'kysely'
import type { FieldTypes } from '../../inbox/conversation-fields'
import type { ConversationQuery } from '../../inbox/conversation-query'
import type { Condition } from '../../rules/condition'
import { type LoweredQuery, lowerQuery, type QueryLeaf } from '../stores/lower-query'
import type { SqlDialect } from './dialect'
import { sortKey } from './sort-key'
import type { RecordRow } from './tables'
import { loweredWhere } from './where'

type FoundConversation = Pick<RecordRow, 'id' | 'version' | 'value'>

/**
 * Finds conversations. A query over several inboxes reads the first rows of each inbox and merges them, because an
 * index is sorted only within one inbox.
 */
export const findStatement = (
  dialect: SqlDialect,
  account: string,
  query: ConversationQuery,
): CompiledQuery<FoundConversation> => {
  const [first, ...others] = inboxes(lowerQuery(query.where, query.fields)).map((where) =>
    page(dialect, account, query, where),
  )
  if (first === undefined || others.length === 0) return (first as NonNullable<typeof first>).compile()
  const each = [first, ...others].map((rows) => dialect.db.selectFrom(rows.as('rows')).selectAll())
  const all = each.reduce((union, next) => union.unionAll(next))
  const direction = directionOf(query)
  return dialect.db
    .selectFrom(all.as('rows'))
    .select(['id', 'version', 'value'])
    .orderBy('sort_key', direction)
    .orderBy('id', direction)
    .limit(query.limit)
    .compile()
}

export const countStatement = (
  { db }: SqlDialect,
  account: string,
  where: Condition,
  fields: FieldTypes = {},
): CompiledQuery<{ count: number }> =>
  db
    .selectFrom('frontdesk_conversations')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('account', '=', account)
    .where(loweredWhere(lowerQuery(where, fields), account))
    .compile()

const page = (
  { db }: SqlDialect,
  account: string,
  { sort, after, limit, ...query }: ConversationQuery,
  where: LoweredQuery,
) => {
  const key = sortKey(sort.field, account)
  const direction = directionOf({ ...query, sort, limit })
  const beyond = sql.raw(direction === 'asc' ? '>' : '<')
  return db
    .selectFrom('frontdesk_conversations')
    .select(['id', 'version', 'value', sql<number>`${key}`.as('sort_key')])
    .where('account', '=', account)
    .where(loweredWhere(where, account))
    .$if(after !== undefined, (rows) =>
      rows.where(sql<SqlBool>`(${key}, id) ${beyond} (${after?.value}, ${after?.id})`),
    )
    .orderBy(key, direction)
    .orderBy('id', direction)
    .limit(limit)
}

const directionOf = ({ sort }: ConversationQuery) => (sort.direction === 'ascending' ? 'asc' : 'desc')

/** One condition for each inbox, when the query names inboxes. */
const inboxes = (where: LoweredQuery): readonly LoweredQuery[] => {
  if (!('join' in where) || where.join === 'or') return [where]
  const named = where.parts.find(namesInboxes)
  if (named === undefined) return [where]
  const others = where.parts.filter((part) => part !== named)
  return [...new Set(named.values)].map((inbox) => ({
    join: 'and',
    parts: [{ ...named, operator: 'equal', values: [inbox] }, ...others],
  }))
}

const namesInboxes = (part: LoweredQuery): part is QueryLeaf =>
  'field' in part &&
  part.field === 'inboxId' &&
  part.operator === 'in' &&
  !part.negated &&
  part.values.length > 0 &&
  part.values.length <= mostInboxes

/** With more inboxes, one query for each costs more than it saves, and databases limit the parts of a statement. */
const mostInboxes = 100
