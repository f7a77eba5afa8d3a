import type { FieldTypes, FieldValues } from '../../inbox/conversation-fields'
import type { ConversationQuery } from '../../inbox/conversation-query'
import type { Condition } from '../../rules/condition'
import { conversation, where } from './storage-plans'

/** The host fields that the contract queries. */
export const types: FieldTypes = { plan: 'text', seats: 'number', due: 'instant', tags: 'list' }

/** A conversation with values of host fields. */
export const withFields = (id: string, fields?: FieldValues) => conversation(id, fields && { fields })

/** One comparison of a host field. */
export const of = (id: string, operator: string, value: Parameters<typeof where>[2]): Condition =>
  where(`fields.${id}`, operator, value)

export const query = (condition: Condition, parts: Partial<ConversationQuery> = {}): ConversationQuery => ({
  where: condition,
  fields: types,
  sort: { field: 'createdAt', direction: 'ascending' },
  limit: 10,
  ...parts,
})

export const everything = where('status', 'isSet', true)
