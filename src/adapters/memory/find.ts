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
import { withHostFacts } from '../stores/host-fields'
import type { AccountData } from './account-data'

export const find = (
  data: AccountData,
  { where, fields, sort, after, limit }: ConversationQuery,
): readonly Stored[] => {
  const sign = sort.direction === 'ascending' ? 1 : -1
  const positionOf = ({ id, value }: Stored): KeysetPosition => ({
    value: sortValue(value, sort.field),
    id,
  })
  const compare = (left: KeysetPosition, right: KeysetPosition): number =>
    sign * (left.value - right.value || compareText(left.id, right.id))
  return matching(data, where, fields)
    .map((record) => ({ record, position: positionOf(record) }))
    .filter(({ position }) => after === undefined || compare(position, after) > 0)
    .sort((left, right) => compare(left.position, right.position))
    .slice(0, limit)
    .map(({ record }) => record)
}

export const count = (data: AccountData, where: Condition, fields?: FieldTypes): number =>
  matching(data, where, fields).length

const matching = (data: AccountData, where: Condition, fields: FieldTypes = {}): Stored[] => {
  const holds = compileCondition(where, { facts: queryFacts(fields) })
  const conversations = data.records.get('conversation')?.byId.values() ?? []
  return [...conversations].filter(({ value }) => holds(withHostFacts(value, fields)))
}
