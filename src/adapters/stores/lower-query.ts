import type { ConversationField } from '../../inbox/conversation-fields'
import { type QueryOperator, resolveQuery } from '../../inbox/conversation-query'
import type { Condition } from '../../rules/condition'
import { conditionLimits, type Resolved, type ResolvedLeaf } from '../../rules/resolved'
import { refusal } from '../../shared/refuse'

/** A query's condition without `not`: only leaves are negated, and a negated leaf also holds on an absent value. */
export type LoweredQuery = QueryGroup | QueryLeaf

export interface QueryGroup {
  readonly join: 'and' | 'or'
  readonly parts: readonly LoweredQuery[]
}

export interface QueryLeaf {
  readonly field: ConversationField
  readonly operator: PositiveOperator
  /** None for `isSet`, any number for `in`, else one; of the field's type. */
  readonly values: readonly (string | number)[]
  readonly negated: boolean
}

export type PositiveOperator = Exclude<QueryOperator, 'notEqual' | 'notIn' | 'isNotSet'>

/**
 * Reads the closed form of a condition that every store answers, and moves each `not` down to the leaves (K-02, K-03).
 *
 * @throws HelpdeskError `INVALID_RULE`, with the place, for what is outside the closed form or its limits (K-01, K-04, K-11).
 */
export const lowerQuery = (where: Condition): LoweredQuery => {
  const lowered = lower(resolveQuery(where, 'where'), false)
  const named = countValues(lowered)
  if (named > conditionLimits.list) {
    throw refusal(
      'INVALID_RULE',
      'where',
      `at most ${conditionLimits.list} values in the whole condition`,
      named,
    )
  }
  return lowered
}

const lower = (node: Resolved, negated: boolean): LoweredQuery => {
  if (node.kind === 'leaf') return leaf(node, negated)
  if (node.kind === 'named') return lower(node.child, negated)
  if (node.kind === 'not') return lower(node.child, !negated)
  return {
    join: (node.kind === 'all') === negated ? 'or' : 'and',
    parts: node.children.map((child) => lower(child, negated)),
  }
}

const leaf = ({ name, subject, expected }: ResolvedLeaf, negated: boolean): QueryLeaf => {
  const operator = name as QueryOperator
  const twin = positiveTwins[operator]
  const compares = twin !== 'isSet' && operator !== 'isSet' && 'value' in expected
  const values = compares ? [expected.value].flat() : []
  return {
    field: subject.fact as ConversationField,
    operator: twin ?? (operator as PositiveOperator),
    values: values as (string | number)[],
    negated: negated !== (twin !== undefined),
  }
}

const positiveTwins: Partial<Record<QueryOperator, PositiveOperator>> = {
  notEqual: 'equal',
  notIn: 'in',
  isNotSet: 'isSet',
}

const countValues = (node: LoweredQuery): number =>
  'join' in node ? node.parts.reduce((sum, part) => sum + countValues(part), 0) : node.values.length
