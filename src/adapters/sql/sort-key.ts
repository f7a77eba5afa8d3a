import { type Expression, sql } from 'kysely'
import type { ConversationSort } from '../../inbox/conversation-query'

/** What conversations are sorted by, written exactly as the indexes have it: an absent instant counts as 0. */
export const sortKey = (field: ConversationSort['field']): Expression<number> =>
  sql`coalesce(${sql.ref(field)}, 0)`
