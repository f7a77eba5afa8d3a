import type { Json } from '../shared/json'
import type { ReadyOperator } from './ready-operator'
import { listOf } from './value-types'

type Test = ReturnType<ReadyOperator['test']>

/** Asks an operator for each element of the rule's value. An absent fact answers as the operator itself would (K-02). */
export const overValues = (
  operator: ReadyOperator,
  quantify: (tests: readonly Test[], holds: (test: Test) => boolean) => boolean,
): ReadyOperator => ({
  found: operator.found,
  expected: listOf(operator.expected),
  absent: operator.absent,
  test: (expected) => {
    const tests = (expected as readonly Json[]).map(operator.test)
    return (found) => quantify(tests, (test) => test(found))
  },
})
