import { type Expression, sql } from 'kysely'
import { fieldOfFact } from '../../inbox/conversation-fields'
import type { ConversationSort } from '../../inbox/conversation-query'

/** What conversations are sorted by: an absent value counts as 0. Of our fields it is written exactly as the indexes have it. */
export const sortKey = (field: ConversationSort['field'], account: string): Expression<number> => {
  const hostField = fieldOfFact(field)
  if (hostField === undefined) return sql`coalesce(${sql.ref(field)}, 0)`
  return sql`coalesce((select held.number from frontdesk_fields as held
    where held.account = ${account} and held.conversation = frontdesk_conversations.id
      and held.field = ${hostField} and held.position = 0), 0)`
}
