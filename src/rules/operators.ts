import type { Json } from '../shared/json'
import { defineOperator, type Operator, type OperatorTable } from './define-operator'
import { itself } from './path'
import { defineAccess, type IndexEntry } from './rule-index/index-entry'
import { instantOf, type ValueType, valueTypes } from './value-types'

const { any, scalar, scalarList, list, number, text, instant } = valueTypes

const asValue = defineAccess('value', itself)
const asPrefix = defineAccess('prefix', itself)
const asSubstring = defineAccess('substring', itself)

/** Every text contains the empty text, so that it is no useful key. */
const textKey =
  (access: IndexEntry['access']) =>
  (text: string): IndexEntry | undefined =>
    text === '' ? undefined : { access, keys: [text] }

const yes: ValueType<true> = { name: 'true', is: (value) => value === true }

const comparesNumbers = (compare: (found: number, expected: number) => boolean): Operator =>
  defineOperator(number, number, (expected) => (found) => compare(found, expected))

const comparesTexts = (
  compare: (found: string, expected: string) => boolean,
  access: IndexEntry['access'],
): Operator => defineOperator(text, text, (expected) => (found) => compare(found, expected), textKey(access))

const comparesInstants = (compare: (found: number, expected: number) => boolean): Operator =>
  defineOperator(instant, instant, (value) => {
    const expected = instantOf(value)
    return (found) => compare(instantOf(found), expected)
  })

/** Up to this number of values, comparing with each is faster than hashing. */
const few = 8

/** Whether a value is one of these; NaN is none (K-05). */
const isAmong = (values: readonly Json[]): ((found: Json) => boolean) => {
  if (values.length <= few) return (found) => values.indexOf(found) >= 0
  const members = new Set(values)
  members.delete(Number.NaN)
  return (found) => members.has(found)
}

export const builtInOperators = {
  equal: defineOperator(
    scalar,
    scalar,
    (expected) => (found) => found === expected,
    (expected) => ({ access: asValue, keys: [expected] }),
  ),
  notEqual: { negates: 'equal' },
  in: defineOperator(scalar, scalarList, isAmong, (expected) => ({
    access: asValue,
    keys: [...new Set(expected)],
  })),
  notIn: { negates: 'in' },

  // indexOf compares strictly, so that NaN equals nothing (K-05).
  contains: defineOperator(
    list,
    scalar,
    (expected) => (found) => found.indexOf(expected) >= 0,
    (expected) => ({ access: asValue, keys: [expected] }),
  ),
  doesNotContain: { negates: 'contains' },
  containsAny: defineOperator(
    list,
    scalarList,
    (expected) => {
      const isExpected = isAmong(expected)
      return (found) => found.some(isExpected)
    },
    (expected) => ({ access: asValue, keys: [...new Set(expected)] }),
  ),
  doesNotContainAny: { negates: 'containsAny' },

  lessThan: comparesNumbers((found, expected) => found < expected),
  lessThanInclusive: comparesNumbers((found, expected) => found <= expected),
  greaterThan: comparesNumbers((found, expected) => found > expected),
  greaterThanInclusive: comparesNumbers((found, expected) => found >= expected),

  textContains: comparesTexts((found, expected) => found.includes(expected), asSubstring),
  textDoesNotContain: { negates: 'textContains' },
  textStartsWith: comparesTexts((found, expected) => found.startsWith(expected), asPrefix),
  textDoesNotStartWith: { negates: 'textStartsWith' },
  textEndsWith: comparesTexts((found, expected) => found.endsWith(expected), asSubstring),
  textDoesNotEndWith: { negates: 'textEndsWith' },

  before: comparesInstants((found, expected) => found < expected),
  notBefore: { negates: 'before' },
  after: comparesInstants((found, expected) => found > expected),
  notAfter: { negates: 'after' },

  // A test is called only for a fact that is present, so it always holds. The rule's value has no meaning and must be
  // `true`.
  isSet: defineOperator(any, yes, () => () => true),
  isNotSet: { negates: 'isSet' },
} as const satisfies OperatorTable
