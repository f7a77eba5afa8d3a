import {
  type ConversationField,
  type FieldType,
  type FieldTypes,
  fieldFact,
} from '../../inbox/conversation-fields'
import { type QueryOperator, resolveQuery } from '../../inbox/conversation-query'
import type { Condition } from '../../rules/condition'
import { conditionLimits, type Resolved, type ResolvedLeaf } from '../../rules/resolved'
import { refusal } from '../../shared/refuse'

/**
 * The condition of a query without `not`: only leaves are negated, and a negated leaf also holds for an absent value.
 */
export type LoweredQuery = QueryGroup | QueryLeaf | HostLeaf

/** Several conditions, joined. */
export interface QueryGroup {
  /** `and`: all parts must hold. `or`: at least one. */
  readonly join: 'and' | 'or'
  /** The joined conditions, in the order of the query. */
  readonly parts: readonly LoweredQuery[]
}

/** A comparison of a declared field. */
export interface QueryLeaf extends QueryComparison {
  /** The declared field of the conversation whose value is compared. */
  readonly field: ConversationField
}

/** A comparison of a host's own field. */
export interface HostLeaf extends QueryComparison {
  /** The id of the field that the host declared. */
  readonly hostField: string
  /** The type of the field in the query. A stored value of another type counts as absent. */
  readonly type: FieldType
}

/** One comparison of the value of a field. */
export interface QueryComparison {
  /** How the value is compared. Negative operators of the query are lowered to their positive form. */
  readonly operator: PositiveOperator
  /**
   * No value for `isSet`, any number for `in` and `containsAny`, otherwise one. Values have the type of the field or of
   * its elements.
   */
  readonly values: readonly (string | number)[]
  /** True when the comparison must not hold. Then an absent value matches too. */
  readonly negated: boolean
}

export type PositiveOperator = Exclude<
  QueryOperator,
  'notEqual' | 'notIn' | 'isNotSet' | 'doesNotContain' | 'doesNotContainAny'
>

/**
 * Reads the closed form of conditions that every store supports, and moves each `not` down to the leaves (K-02, K-03).
 *
 * @throws HelpdeskError `INVALID_RULE`, with the place, for a condition outside the closed form or its limits (K-01,
 * K-04, K-11).
 */
export const lowerQuery = (where: Condition, fields: FieldTypes = {}): LoweredQuery => {
  const hostFields = new Map(
    Object.entries(fields).map(([id, type]) => [fieldFact(id) as string, { id, type }]),
  )
  const lowered = lower(resolveQuery(where, 'where', fields), false, hostFields)
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

/** Host fields by the name of their fact. */
type HostFields = ReadonlyMap<string, { readonly id: string; readonly type: FieldType }>

const lower = (node: Resolved, negated: boolean, hostFields: HostFields): LoweredQuery => {
  if (node.kind === 'leaf') return leaf(node, negated, hostFields)
  if (node.kind === 'named') return lower(node.child, negated, hostFields)
  if (node.kind === 'not') return lower(node.child, !negated, hostFields)
  return {
    join: (node.kind === 'all') === negated ? 'or' : 'and',
    parts: node.children.map((child) => lower(child, negated, hostFields)),
  }
}

const leaf = (
  { name, subject, expected }: ResolvedLeaf,
  negated: boolean,
  hostFields: HostFields,
): QueryLeaf | HostLeaf => {
  const operator = name as QueryOperator
  const twin = positiveTwins[operator]
  const compares = twin !== 'isSet' && operator !== 'isSet' && 'value' in expected
  const values = compares ? [expected.value].flat() : []
  const comparison = {
    operator: twin ?? (operator as PositiveOperator),
    values: values as (string | number)[],
    negated: negated !== (twin !== undefined),
  }
  const hostField = hostFields.get(subject.fact)
  return hostField === undefined
    ? { ...comparison, field: subject.fact as ConversationField }
    : { ...comparison, hostField: hostField.id, type: hostField.type }
}

const positiveTwins: Partial<Record<QueryOperator, PositiveOperator>> = {
  notEqual: 'equal',
  notIn: 'in',
  isNotSet: 'isSet',
  doesNotContain: 'contains',
  doesNotContainAny: 'containsAny',
}

const countValues = (node: LoweredQuery): number =>
  'join' in node ? node.parts.reduce((sum, part) => sum + countValues(part), 0) : node.values.length
