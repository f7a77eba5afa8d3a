import type { Condition } from '../rules/condition'

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
export const queryOperators = [
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
