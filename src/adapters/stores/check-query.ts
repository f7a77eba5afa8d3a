import type { ConversationQuery } from '../../inbox/conversation-query'
import { HelpdeskError } from '../../shared/errors'
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
  if (!sortFields.includes(sort.field)) refuse('the sort to be by one of', sortFields, sort.field)
  if (!directions.includes(sort.direction))
    refuse('the direction of the sort to be one of', directions, sort.direction)
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) refuse('a limit of', ['1 to 100'], limit)
  if (after === undefined) return
  checkInstant('the value of the position to begin behind', after.value)
  checkName('the id of the position to begin behind', after.id, maxIdLength)
}

const sortFields: readonly ConversationQuery['sort']['field'][] = [
  'lastMessageAt',
  'createdAt',
  'waitingSince',
]
const directions: readonly ConversationQuery['sort']['direction'][] = ['ascending', 'descending']

const refuse = (what: string, expected: readonly string[], found: unknown): never => {
  throw new HelpdeskError(
    'INVALID_INPUT',
    `Expected ${what} ${expected.join(', ')}, found ${JSON.stringify(found)}.`,
  )
}
