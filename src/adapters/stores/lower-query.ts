import { type ConversationField, conversationFields } from '../../inbox/conversation-fields'
import { type QueryOperator, queryOperators } from '../../inbox/conversation-query'
import type { Condition, FactCondition } from '../../rules/condition'
import { HelpdeskError } from '../../shared/errors'
import { own } from '../../shared/json'
import { isUnstorable } from './names'

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

/** The most values that all leaves of a query may name together; a database takes no more parameters in one statement. */
export const maxQueryValues = 10_000

/**
 * Reads the closed form of a condition that every store answers, and moves each `not` down to the leaves (K-02, K-03).
 *
 * @throws HelpdeskError `INVALID_RULE`, with the place, when the condition is outside the closed form or its limits (K-11).
 */
export const lowerQuery = (where: Condition): LoweredQuery =>
  lower(where, 'where', false, 1, { leaves: 0, values: 0 })

interface Spent {
  leaves: number
  values: number
}

const maxDepth = 32
const maxLeaves = 1_024
const maxText = 4_096

const lower = (
  node: Condition,
  place: string,
  negated: boolean,
  depth: number,
  spent: Spent,
): LoweredQuery => {
  const kinds =
    typeof node === 'object' && node !== null ? nodeKinds.filter((kind) => own(node, kind) !== undefined) : []
  const [kind] = kinds
  if (kind === undefined || kind === 'condition' || kinds.length > 1)
    refuse(place, 'exactly one of all, any, not or fact', node)
  if (depth > maxDepth) refuse(place, `a depth of at most ${maxDepth}`, depth)
  if (kind === 'fact') return leaf(node as FactCondition, place, negated, spent)
  const inner = own(node, kind)
  if (kind === 'not') return lower(inner as Condition, `${place}.not`, !negated, depth + 1, spent)
  if (!Array.isArray(inner) || inner.length === 0)
    refuse(`${place}.${kind}`, 'a list of at least one condition', inner)
  const parts = inner.map((part: Condition, index) =>
    lower(part, `${place}.${kind}[${index}]`, negated, depth + 1, spent),
  )
  return { join: (kind === 'all') === negated ? 'or' : 'and', parts }
}

const nodeKinds = ['all', 'any', 'not', 'condition', 'fact'] as const

const leaf = (node: FactCondition, place: string, negated: boolean, spent: Spent): QueryLeaf => {
  spent.leaves += 1
  if (spent.leaves > maxLeaves) refuse(place, `at most ${maxLeaves} leaves`, spent.leaves)
  if (own(conversationFields, node.fact) === undefined)
    refuse(`${place}.fact`, 'a field of conversations', node.fact)
  if (!queryOperators.includes(node.operator as QueryOperator))
    refuse(`${place}.operator`, 'an operator of queries', node.operator)
  if (node.path !== undefined || node.params !== undefined)
    refuse(place, 'a field as it is, without path or params', node)
  const field = node.fact as ConversationField
  const operator = node.operator as QueryOperator
  const values = operands(field, operator, node.value, `${place}.value`)
  spent.values += values.length
  if (spent.values > maxQueryValues)
    refuse(place, `at most ${maxQueryValues} values in the whole query`, spent.values)
  const twin = positiveTwins[operator]
  return {
    field,
    operator: twin ?? (operator as PositiveOperator),
    values,
    negated: negated !== (twin !== undefined),
  }
}

const positiveTwins: Partial<Record<QueryOperator, PositiveOperator>> = {
  notEqual: 'equal',
  notIn: 'in',
  isNotSet: 'isSet',
}

const operands = (
  field: ConversationField,
  operator: QueryOperator,
  value: unknown,
  place: string,
): (string | number)[] => {
  if (operator === 'isSet' || operator === 'isNotSet') {
    return value === true ? [] : refuse(place, 'true, as for every isSet and isNotSet', value)
  }
  if (operator === 'in' || operator === 'notIn') {
    if (!Array.isArray(value)) return refuse(place, 'a list', value)
    return value.map((item, index) => operand(field, item, `${place}[${index}]`))
  }
  if (operator !== 'equal' && operator !== 'notEqual' && conversationFields[field] !== 'instant') {
    return refuse(place, `${field} to be compared by equal, in or isSet`, operator)
  }
  return [operand(field, value, place)]
}

const operand = (field: ConversationField, value: unknown, place: string): string | number => {
  if (conversationFields[field] === 'instant') {
    return typeof value === 'number' && Number.isSafeInteger(value)
      ? value
      : refuse(place, 'whole epoch milliseconds', value)
  }
  return typeof value === 'string' && value.length <= maxText && !isUnstorable(value)
    ? value
    : refuse(place, `text of at most ${maxText} characters without NUL or half a surrogate pair`, value)
}

const refuse: (place: string, expected: string, found: unknown) => never = (place, expected, found) => {
  const shown = JSON.stringify(found) ?? typeof found
  throw new HelpdeskError('INVALID_RULE', `Expected ${expected} at ${place}, found ${shown.slice(0, 200)}.`, {
    place,
  })
}
