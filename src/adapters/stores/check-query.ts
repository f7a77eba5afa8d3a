import type { ConversationQuery } from '../../inbox/conversation-query'
import { refusal } from '../../shared/refuse'
import { checkInstant } from './check-number'
import { lowerQuery } from './lower-query'
import { checkName, maxIdLength } from './names'

/**
 * Refuses a query that no store could answer.
 *
 * @throws HelpdeskError `INVALID_RULE` for its condition, `INVALID_INPUT` for the rest.
 */
export const checkQuery = ({ where, sort, after, limit }: ConversationQuery): void => {
  lowerQuery(where)
  if (!sortFields.includes(sort.field)) throw refused('sort.field', sortFields.join(', '), sort.field)
  if (!directions.includes(sort.direction))
    throw refused('sort.direction', directions.join(', '), sort.direction)
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) throw refused('limit', '1 to 100', limit)
  if (after === undefined) return
  checkInstant('after.value', after.value)
  checkName('after.id', after.id, maxIdLength)
}

const sortFields: readonly ConversationQuery['sort']['field'][] = [
  'lastMessageAt',
  'createdAt',
  'waitingSince',
]
const directions: readonly ConversationQuery['sort']['direction'][] = ['ascending', 'descending']

const refused = (place: string, expected: string, found: unknown) =>
  refusal('INVALID_INPUT', place, `one of ${expected}`, found)
