import { type Expression, sql } from 'kysely'
import { fieldOfFact } from '../../inbox/conversation-fields'
import type { ConversationSort } from '../../inbox/conversation-query'

/**
 * The sort value of conversations; an absent value counts as 0. For declared fields the expression is the same as in
 * the indexes.
 */
export const sortKey = (field: ConversationSort['field'], account: string): Expression<number> => {
  const hostField = fieldOfFact(field)
  if (hostField === undefined) return sql`coalesce(${sql.ref(field)}, 0)`
  return sql`coalesce((select host_field.number from frontdesk_fields as host_field
    where host_field.account = ${account} and host_field.conversation = frontdesk_conversations.id
      and host_field.field = ${hostField} and host_field.position = 0), 0)`
}
