import { type Expression, type SqlBool, sql } from 'kysely'
import type { FieldType } from '../../inbox/conversation-fields'
import type { HostLeaf } from '../stores/lower-query'
import { compareWith } from './compare-with'

/**
 * The comparison of a host's own field. A positive comparison selects the ids, so that the database can start from a
 * few conversations. A negated one checks each conversation, and is the exact complement (K-02, K-03).
 */
export const hostLeaf = (leaf: HostLeaf, account: string): Expression<SqlBool> => {
  const { hostField, operator, values, negated } = leaf
  if (operator !== 'isSet' && values.length === 0) return negated ? sql`1 = 1` : sql`1 = 0`
  const rows = sql`from frontdesk_fields as host_field
    where host_field.account = ${account} and host_field.field = ${hostField} and ${holds(leaf)}`
  return negated
    ? sql`not exists (select 1 ${rows} and host_field.conversation = frontdesk_conversations.id)`
    : sql`id in (select host_field.conversation ${rows})`
}

/** A value whose type differs from the query's type counts as absent. */
const holds = ({ type, operator, values }: HostLeaf): Expression<SqlBool> => {
  const { column, at } = columns[type]
  return operator === 'isSet'
    ? sql`${column} is not null and ${at}`
    : sql`${column} ${compareWith(operator, values)} and ${at}`
}

const single = { column: sql.raw('host_field.number'), at: sql.raw('host_field.position = 0') }

const columns: Readonly<Record<FieldType, typeof single>> = {
  text: { column: sql.raw('host_field."text"'), at: sql.raw('host_field.position = 0') },
  number: single,
  instant: single,
  list: { column: sql.raw('host_field."text"'), at: sql.raw('host_field.position > 0') },
}
