import type { Condition } from '../rules/condition'
import type { OperatorTable } from '../rules/define-operator'
import { findOperator } from '../rules/find-operator'
import { builtInOperators } from '../rules/operators'
import { resolveWith } from '../rules/resolve'
import { resolveLeaf } from '../rules/resolve-leaf'
import type { Resolved, ResolvedLeaf } from '../rules/resolved'
import type { FactTypes } from '../rules/value-types'
import { type Json, own } from '../shared/json'
import { refusal } from '../shared/refuse'
import { isUnstorable } from '../shared/unstorable'
import {
  conversationFields,
  type FieldFact,
  type FieldTypes,
  fieldFact,
  fieldOfFact,
} from './conversation-fields'

/**
 * What every view and filter lowers to. `where` is the small closed form of `Condition` that every store understands:
 * the declared conversation fields, the operators below, and `all` / `any` / `not`.
 */
export interface ConversationQuery {
  /** The condition that every row fulfils. */
  readonly where: Condition
  /**
   * K-17: the host's own fields that the query may ask for and sort by, as the facts `fields.ID`. A value that is not of the
   * type given here counts as absent. @default none
   */
  readonly fields?: FieldTypes
  /** The order of the rows. */
  readonly sort: ConversationSort
  /** Begins behind this row, in the order of `sort`. */
  readonly after?: KeysetPosition
  /** 1 to 100. */
  readonly limit: number
}

/** Ties are broken by id in the same direction. A row without a value sorts as if it were 0. */
export interface ConversationSort {
  /** One of ours, or a host's own field that is a number or an instant. */
  readonly field: 'lastMessageAt' | 'createdAt' | 'waitingSince' | FieldFact
  /** `descending`: the greatest value first. */
  readonly direction: 'ascending' | 'descending'
}

/** What a conversation sorts by: an absent value, or one that is no number, counts as 0. */
export const sortValue = (conversation: object, field: ConversationSort['field']): number => {
  const id = fieldOfFact(field)
  const ofHost = own(conversation, 'fields') as object | null | undefined
  const value = id === undefined ? own(conversation, field) : own(ofHost ?? {}, id)
  return typeof value === 'number' ? value : 0
}

/** Whether conversations are sorted by a field of the host. */
export const isSortable = (id: string, fields: FieldTypes): boolean =>
  ['number', 'instant'].includes(String(own(fields, id)))

export interface KeysetPosition {
  /** The value of the sort field, in the unit of that field. */
  readonly value: number
  /** The id of the conversation, which breaks ties. */
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
  'contains',
  'doesNotContain',
  'containsAny',
  'doesNotContainAny',
] as const

export type QueryOperator = (typeof queryOperators)[number]

/**
 * Reads the closed form, and refuses what a store could not answer: another operator (an unknown one apart from one that
 * the host has registered, K-12), an undeclared fact, a path, `params`, another fact to compare with, a value that no
 * store keeps.
 *
 * @throws HelpdeskError `INVALID_RULE` with the place, such as `where.all[0].operator` (K-01, K-04, K-11, K-12).
 */
export const resolveQuery = (
  where: unknown,
  place: string,
  fields: FieldTypes = {},
  hostOperators: OperatorTable = {},
): Resolved =>
  resolveWith(
    where,
    { facts: queryFacts(fields), place },
    {
      leaf: (leaf, operators, facts, at) => {
        requireClosed(leaf, at, hostOperators)
        requireReady(leaf, fields, at)
        const resolved = resolveLeaf(leaf, operators, facts, at)
        const ofList = own(facts ?? {}, resolved.subject.fact) === 'list'
        requireStorable(resolved, ofList, `${at}.value`)
        return resolved
      },
      refuse: (refused) => {
        throw refused
      },
    },
  )

/** Every fact that a query may ask for, with its type. */
export const queryFacts = (fields: FieldTypes): FactTypes => ({
  ...conversationFields,
  ...Object.fromEntries(Object.entries(fields).map(([id, type]) => [fieldFact(id), type])),
})

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

const requireReady = (leaf: object, fields: FieldTypes, place: string): void => {
  const fact = own(leaf, 'fact')
  const id = typeof fact === 'string' ? fieldOfFact(fact) : undefined
  if (id === undefined || Object.hasOwn(fields, id)) return
  throw refusal('INVALID_RULE', `${place}.fact`, 'a field that is saved and ready to be asked for', fact)
}

/** The elements of a list are texts. */
const requireStorable = ({ name, expected }: ResolvedLeaf, ofList: boolean, place: string): void => {
  const compares = name !== 'isSet' && name !== 'isNotSet'
  const values: readonly Json[] = compares && 'value' in expected ? [expected.value].flat() : []
  const storable = 'text without NUL or half a surrogate pair'
  for (const value of values) {
    if (typeof value === 'string' ? !isUnstorable(value) : Number.isSafeInteger(value) && !ofList) continue
    throw refusal(
      'INVALID_RULE',
      place,
      ofList ? storable : `a whole number that is exact in every store, or ${storable}`,
      value,
    )
  }
}
