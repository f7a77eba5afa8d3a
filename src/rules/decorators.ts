import type { Json } from '../shared/json'
import { overValues } from './over-values'
import { complement, isAbsent, type ReadyOperator, requireType } from './ready-operator'
import { indexOfElements, indexThrough } from './rule-index/derive-index'
import { valueTypes } from './value-types'

/** Changes an operator into another one. */
export type Decorator = (operator: ReadyOperator) => ReadyOperator

/** Prefixes of an operator's name. The leftmost is applied last: `not:everyFact:equal` (K-06, K-07). */
export const decorators: Readonly<Record<string, Decorator>> = {
  not: complement,

  /** Compares text with case and diacritics folded. Other values are compared unchanged. */
  fold: (operator) => ({
    ...operator,
    test: (expected) => {
      const test = operator.test(folded(expected))
      return (found) => test(folded(found))
    },
    index: foldedIndex(operator.index),
    failureIndex: foldedIndex(operator.failureIndex),
  }),

  /** Every element of the fact's list must hold; true for an empty list. */
  everyFact: (operator) => ({
    ...overElements(operator, (items, holds) => items.every(holds)),
    // An absent element fails a positive operator without meeting a key, so there is no complete index then.
    failureIndex: operator.absent ? indexOfElements(operator.failureIndex) : undefined,
  }),

  /** Some element of the fact's list must hold; false for an empty list. */
  someFact: (operator) => ({
    ...overElements(operator, (items, holds) => items.some(holds)),
    index: operator.absent ? undefined : indexOfElements(operator.index),
  }),

  /** Compares with each element of the rule's list; true for an empty list. */
  everyValue: (operator) => overValues(operator, (tests, holds) => tests.every(holds)),

  /** Compares with each element of the rule's list; false for an empty list. */
  someValue: (operator) => overValues(operator, (tests, holds) => tests.some(holds)),

  /** Exchanges the fact and the rule's value. */
  swap: (operator) => ({
    ...operator,
    found: operator.expected,
    expected: operator.found,
    test: (expected) => (found) => operator.test(found)(expected),
    index: undefined,
    failureIndex: undefined,
  }),
}

const overElements = (
  operator: ReadyOperator,
  quantify: (items: readonly Json[], holds: (item: Json) => boolean) => boolean,
): ReadyOperator => ({
  found: valueTypes.list,
  expected: operator.expected,
  absent: false,
  test: (expected) => {
    const test = operator.test(expected)
    return (found) =>
      quantify(found as readonly Json[], (item) => {
        if (isAbsent(item)) return operator.absent
        requireType(operator.found, item, 'each element of the list')
        return test(item)
      })
  },
})

export const folded = (value: Json): Json => {
  if (typeof value === 'string') return value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return Array.isArray(value) ? value.map(folded) : value
}

const foldedIndex = indexThrough(folded)
