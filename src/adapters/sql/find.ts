import { type CompiledQuery, type SqlBool, sql } from 'kysely'
import type { ConversationQuery } from '../../inbox/conversation-query'
import type { Condition } from '../../rules/condition'
import type { SqlDialect } from './dialect'
import { sortKey } from './sort-key'
import type { RecordRow } from './tables'
import { conversationWhere } from './where'

export const findStatement = (
  { db }: SqlDialect,
  account: string,
  { where, sort, after, limit }: ConversationQuery,
): CompiledQuery<Pick<RecordRow, 'id' | 'version' | 'value'>> => {
  const ascending = sort.direction === 'ascending'
  const direction = ascending ? 'asc' : 'desc'
  const key = sortKey(sort.field)
  const beyond = sql.raw(ascending ? '>' : '<')
  return db
    .selectFrom('frontdesk_conversations')
    .select(['id', 'version', 'value'])
    .where('account', '=', account)
    .where(conversationWhere(where))
    .$if(after !== undefined, (query) =>
      query.where(sql<SqlBool>`(${key}, id) ${beyond} (${after?.value}, ${after?.id})`),
    )
    .orderBy(key, direction)
    .orderBy('id', direction)
    .limit(limit)
    .compile()
}

export const countStatement = (
  { db }: SqlDialect,
  account: string,
  where: Condition,
): CompiledQuery<{ count: number }> =>
  db
    .selectFrom('frontdesk_conversations')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('account', '=', account)
    .where(conversationWhere(where))
    .compile()
