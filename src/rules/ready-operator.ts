import { HelpdeskError } from '../shared/errors'
import type { Json } from '../shared/json'
import type { Operator } from './define-operator'
import type { ValueType } from './value-types'

/** An operator as a rule names it, with its decorators applied. A negative one is built from its positive operator. */
export interface ReadyOperator extends Operator {
  /** The answer for an absent fact or an absent value: false, or true after an odd number of negations (K-02). */
  readonly absent: boolean
  /** The index entry of the negation: whenever the operator fails, the fact meets one of these keys. */
  readonly failureIndex?: Operator['index']
}

export const complement = (operator: ReadyOperator): ReadyOperator => ({
  ...operator,
  absent: !operator.absent,
  index: operator.failureIndex,
  failureIndex: operator.index,
  test: (expected) => {
    const test = operator.test(expected)
    return (found) => !test(found)
  },
})

/** Absent and `null` are the same (K-02). */
export const isAbsent = (value: Json | undefined): value is null | undefined =>
  value === undefined || value === null

/** Throws FACT_TYPE unless the value is of the type (K-04). `subject` names the value in the message. */
export const requireType = (type: ValueType, value: Json, subject: string): void => {
  if (type.is(value)) return
  const found = Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`
  throw new HelpdeskError('FACT_TYPE', `Expected ${subject} to be ${type.name}, found ${found}.`, {
    subject,
    expected: type.name,
    found,
  })
}
