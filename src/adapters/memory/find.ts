import { conversationFields } from '../../inbox/conversation-fields'
import type { ConversationQuery, KeysetPosition } from '../../inbox/conversation-query'
import { compileCondition } from '../../rules/compile'
import type { Condition } from '../../rules/condition'
import { compareText } from '../../shared/text-order'
import type { Stored } from '../contracts/storage'
import { fieldValue } from '../stores/check-plan'
import type { Shelves } from './shelves'

export const find = (
  shelves: Shelves,
  { where, sort, after, limit }: ConversationQuery,
): readonly Stored[] => {
  const sign = sort.direction === 'ascending' ? 1 : -1
  const positionOf = ({ id, value }: Stored): KeysetPosition => ({
    value: (fieldValue(value, sort.field) ?? 0) as number,
    id,
  })
  const compare = (left: KeysetPosition, right: KeysetPosition): number =>
    sign * (left.value - right.value || compareText(left.id, right.id))
  return matching(shelves, where)
    .map((record) => ({ record, position: positionOf(record) }))
    .filter(({ position }) => after === undefined || compare(position, after) > 0)
    .sort((left, right) => compare(left.position, right.position))
    .slice(0, limit)
    .map(({ record }) => record)
}

export const count = (shelves: Shelves, where: Condition): number => matching(shelves, where).length

const matching = (shelves: Shelves, where: Condition): Stored[] => {
  const holds = compileCondition(where, { facts: conversationFields })
  const conversations = shelves.records.get('conversation')?.byId.values() ?? []
  return [...conversations].filter(({ value }) => holds(value))
}
