import type { FieldTypes } from '../../inbox/conversation-fields'
import {
  type ConversationQuery,
  type KeysetPosition,
  queryFacts,
  sortValue,
} from '../../inbox/conversation-query'
import { compileCondition } from '../../rules/compile'
import type { Condition } from '../../rules/condition'
import { compareText } from '../../shared/text-order'
import type { Stored } from '../contracts/storage'
import { withHostFacts } from './host-fields'

/**
 * Answers `find` for a store that has the `conversation` records of the account in memory. It reads every record. The
 * query must be one that `checkedStore` lets through.
 *
 * @throws HelpdeskError `INVALID_RULE` for a condition that uses a field which the query does not declare.
 */
export const findIn = (
  conversations: Iterable<Stored>,
  { where, fields, sort, after, limit }: ConversationQuery,
): readonly Stored[] => {
  const sign = sort.direction === 'ascending' ? 1 : -1
  const positionOf = ({ id, value }: Stored): KeysetPosition => ({
    value: sortValue(value, sort.field),
    id,
  })
  const compare = (left: KeysetPosition, right: KeysetPosition): number =>
    sign * (left.value - right.value || compareText(left.id, right.id))
  return matching(conversations, where, fields)
    .map((record) => ({ record, position: positionOf(record) }))
    .filter(({ position }) => after === undefined || compare(position, after) > 0)
    .sort((left, right) => compare(left.position, right.position))
    .slice(0, limit)
    .map(({ record }) => record)
}

/** Answers `count`, as `findIn` answers `find`. @throws HelpdeskError as `findIn` */
export const countIn = (conversations: Iterable<Stored>, where: Condition, fields?: FieldTypes): number =>
  matching(conversations, where, fields).length

const matching = (conversations: Iterable<Stored>, where: Condition, fields: FieldTypes = {}): Stored[] => {
  const holds = compileCondition(where, { facts: queryFacts(fields) })
  return [...conversations].filter(({ value }) => holds(withHostFacts(value, fields)))
}
