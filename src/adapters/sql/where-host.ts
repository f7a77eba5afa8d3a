import { type Expression, type SqlBool, sql } from 'kysely'
import type { FieldType } from '../../inbox/conversation-fields'
import type { HostLeaf } from '../stores/lower-query'
import { compareWith } from './compare-with'

/**
 * A comparison of a host's own field. A positive one names the conversations, so that a database may begin with those
 * few; a negated one looks for each conversation whether it is among them, and so is its exact complement (K-02, K-03).
 */
export const hostLeaf = (leaf: HostLeaf, account: string): Expression<SqlBool> => {
  const { hostField, operator, values, negated } = leaf
  if (operator !== 'isSet' && values.length === 0) return negated ? sql`1 = 1` : sql`1 = 0`
  const rows = sql`from frontdesk_fields as held
    where held.account = ${account} and held.field = ${hostField} and ${holds(leaf)}`
  return negated
    ? sql`not exists (select 1 ${rows} and held.conversation = frontdesk_conversations.id)`
    : sql`id in (select held.conversation ${rows})`
}

/** A value of another type than the query says is not looked at: it counts as absent. */
const holds = ({ type, operator, values }: HostLeaf): Expression<SqlBool> => {
  const { column, at } = columns[type]
  return operator === 'isSet'
    ? sql`${column} is not null and ${at}`
    : sql`${column} ${compareWith(operator, values)} and ${at}`
}

const single = { column: sql.raw('held.number'), at: sql.raw('held.position = 0') }

const columns: Readonly<Record<FieldType, typeof single>> = {
  text: { column: sql.raw('held."text"'), at: sql.raw('held.position = 0') },
  number: single,
  instant: single,
  list: { column: sql.raw('held."text"'), at: sql.raw('held.position > 0') },
}
