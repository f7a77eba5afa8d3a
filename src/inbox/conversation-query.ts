import type { Condition } from '../rules/condition'
import { findOperator } from '../rules/find-operator'
import { builtInOperators, type OperatorTable } from '../rules/operators'
import { resolveWith } from '../rules/resolve'
import { resolveLeaf } from '../rules/resolve-leaf'
import type { Resolved, ResolvedLeaf } from '../rules/resolved'
import { type Json, own } from '../shared/json'
import { refusal } from '../shared/refuse'
import { isUnstorable } from '../shared/unstorable'
import { conversationFields } from './conversation-fields'

/**
 * What every view and filter lowers to. `where` is the small closed form of `Condition` that every store understands:
 * the declared conversation fields, the operators below, and `all` / `any` / `not`.
 */
export interface ConversationQuery {
  readonly where: Condition
  readonly sort: ConversationSort
  /** Begins behind this row, in the order of `sort`. */
  readonly after?: KeysetPosition
  /** 1 to 100. */
  readonly limit: number
}

/** Ties are broken by id in the same direction. A row without a value sorts as if it were 0. */
export interface ConversationSort {
  readonly field: 'lastMessageAt' | 'createdAt' | 'waitingSince'
  readonly direction: 'ascending' | 'descending'
}

export interface KeysetPosition {
  readonly value: number
  readonly id: string
}

/** The operators of a query. A negative one is the exact complement of its twin, also on an absent value (K-02, K-03). */
const queryOperators = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'isSet',
  'isNotSet',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
] as const

export type QueryOperator = (typeof queryOperators)[number]

/**
 * Reads the closed form, and refuses what a store could not answer: another operator (an unknown one apart from one that
 * the host has registered, K-12), an undeclared fact, a path, `params`, another fact to compare with, a value that no store keeps.
 *
 * @throws HelpdeskError `INVALID_RULE` with the place, such as `where.all[0].operator` (K-01, K-04, K-11, K-12).
 */
export const resolveQuery = (where: unknown, place: string, hostOperators: OperatorTable = {}): Resolved =>
  resolveWith(
    where,
    { facts: conversationFields, place },
    {
      leaf: (leaf, operators, facts, at) => {
        requireClosed(leaf, at, hostOperators)
        const resolved = resolveLeaf(leaf, operators, facts, at)
        requireStorable(resolved, `${at}.value`)
        return resolved
      },
      refuse: (refused) => {
        throw refused
      },
    },
  )

const requireClosed = (leaf: object, place: string, hostOperators: OperatorTable): void => {
  const [operator, path, params, value] = ['operator', 'path', 'params', 'value'].map((name) =>
    own(leaf, name),
  )
  const refused = (name: string, expected: string, found: unknown) =>
    refusal('INVALID_RULE', `${place}.${name}`, expected, found)
  if (!queryOperators.some((each) => each === operator))
    throw refused('operator', operatorExpected(operator, hostOperators), operator)
  if (path !== undefined && path !== '$') throw refused('path', 'a field as it is, without a path', path)
  if (params !== undefined) throw refused('params', 'no params', params)
  if (typeof value === 'object' && value !== null && Object.hasOwn(value, 'fact'))
    throw refused('value', 'a value and no other fact', value)
}

const operatorExpected = (found: unknown, hostOperators: OperatorTable): string => {
  const closed = `one of the operators ${queryOperators.join(', ')}`
  const isKnown = (table: OperatorTable) => typeof found === 'string' && findOperator(found, table)
  if (isKnown(builtInOperators)) return closed
  return isKnown({ ...builtInOperators, ...hostOperators })
    ? `${closed}, since no store can answer an operator of the host`
    : `a known operator, ${closed}`
}

const requireStorable = ({ expected }: ResolvedLeaf, place: string): void => {
  const values: readonly Json[] = 'value' in expected ? [expected.value].flat() : []
  for (const value of values) {
    if (
      typeof value === 'boolean' ||
      (typeof value === 'string' ? !isUnstorable(value) : Number.isSafeInteger(value))
    )
      continue
    throw refusal(
      'INVALID_RULE',
      place,
      'whole epoch milliseconds, or text without NUL or half a surrogate pair',
      value,
    )
  }
}
