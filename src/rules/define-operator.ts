import type { Json } from '../shared/json'
import type { IndexEntry } from './rule-index/index-entry'
import type { ValueType } from './value-types'

/** Adding an operator is one entry in `builtInOperators`, or in a table of the host. */
export type OperatorTable = Readonly<Record<string, Operator | NegativeOperator>>

/** Tests a fact that is present. For an absent fact every positive operator is false (K-02). */
export interface Operator {
  /** The type of fact that the operator takes. Another type fails with `FACT_TYPE`. */
  readonly found: ValueType
  /** The type of value that a rule may give. Another type fails with `INVALID_RULE`. */
  readonly expected: ValueType
  /** Called once with the rule's value, then once for every fact. */
  readonly test: (expected: Json) => (found: Json) => boolean
  /** The index entry of a comparison with a value. Without one, a rule index evaluates the comparison for all facts. */
  readonly index?: (expected: Json) => IndexEntry | undefined
}

/** The exact complement of the positive operator it names, also for an absent fact (K-03). */
export interface NegativeOperator {
  /** The name of the positive operator. */
  readonly negates: string
}

/** Defines an operator. Its test and its index may rely on the declared types. */
export const defineOperator = <Found extends Json, Expected extends Json>(
  found: ValueType<Found>,
  expected: ValueType<Expected>,
  test: (expected: Expected) => (found: Found) => boolean,
  index?: (expected: Expected) => IndexEntry | undefined,
): Operator => ({
  found,
  expected,
  test: test as Operator['test'],
  ...(index && { index: index as Operator['index'] }),
})
