import type { Json } from '../shared/json'
import type { ReadyOperator } from './ready-operator'
import { listOf } from './value-types'

type Test = ReturnType<ReadyOperator['test']>

/** Tests an operator with each element of the rule's value. An absent fact gives the operator's own answer (K-02). */
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
