import type { Json } from '../shared/json'
import { overValues } from './over-values'
import { complement, isAbsent, type ReadyOperator, requireType } from './ready-operator'
import { indexOfElements, indexThrough } from './rule-index/derive-index'
import { valueTypes } from './value-types'

/** Changes an operator into another one. */
export type Decorator = (operator: ReadyOperator) => ReadyOperator

/** What may stand before an operator's name. The leftmost is the outermost: `not:everyFact:equal` (K-06, K-07). */
export const decorators: Readonly<Record<string, Decorator>> = {
  not: complement,

  /** Compares with case and diacritics folded; what is not text is compared as it is. */
  fold: (operator) => ({
    ...operator,
    test: (expected) => {
      const test = operator.test(folded(expected))
      return (found) => test(folded(found))
    },
    index: foldedIndex(operator.index),
    failureIndex: foldedIndex(operator.failureIndex),
  }),

  /** True on an empty list. */
  everyFact: (operator) => ({
    ...overElements(operator, (items, holds) => items.every(holds)),
    // An absent element fails a positive operator, and meets no key.
    failureIndex: operator.absent ? indexOfElements(operator.failureIndex) : undefined,
  }),

  /** False on an empty list. */
  someFact: (operator) => ({
    ...overElements(operator, (items, holds) => items.some(holds)),
    index: operator.absent ? undefined : indexOfElements(operator.index),
  }),

  /** Asks for each element of the rule's list instead; true on an empty one. */
  everyValue: (operator) => overValues(operator, (tests, holds) => tests.every(holds)),

  /** False on an empty list. */
  someValue: (operator) => overValues(operator, (tests, holds) => tests.some(holds)),

  /** The fact takes the place of the rule's value, and the value that of the fact. */
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
