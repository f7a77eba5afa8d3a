import { type FieldTypes, fieldFact } from '../../inbox/conversation-fields'
import { type ConversationQuery, isSortable } from '../../inbox/conversation-query'
import { refusal } from '../../shared/refuse'
import { checkFieldTypes } from './check-fields'
import { checkInstant } from './check-number'
import { lowerQuery } from './lower-query'
import { checkName, maxIdLength } from './names'

/**
 * Refuses a query that the stores cannot answer.
 *
 * @throws HelpdeskError `INVALID_RULE` for its condition, `INVALID_INPUT` for the rest.
 */
export const checkQuery = ({ where, fields, sort, after, limit }: ConversationQuery): void => {
  checkFieldTypes(fields)
  lowerQuery(where, fields)
  const sortFields = [...ownSortFields, ...hostSortFields(fields)]
  if (!sortFields.includes(sort.field)) throw refused('sort.field', sortFields.join(', '), sort.field)
  if (!directions.includes(sort.direction))
    throw refused('sort.direction', directions.join(', '), sort.direction)
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) throw refused('limit', '1 to 100', limit)
  if (after === undefined) return
  checkInstant('after.value', after.value)
  checkName('after.id', after.id, maxIdLength)
}

type SortField = ConversationQuery['sort']['field']

const ownSortFields: readonly SortField[] = ['lastMessageAt', 'createdAt', 'waitingSince']

const hostSortFields = (fields: FieldTypes = {}): readonly SortField[] =>
  Object.keys(fields).flatMap((id) => (isSortable(id, fields) ? [fieldFact(id)] : []))

const directions: readonly ConversationQuery['sort']['direction'][] = ['ascending', 'descending']

const refused = (place: string, expected: string, found: unknown) =>
  refusal('INVALID_INPUT', place, `one of ${expected}`, found)
