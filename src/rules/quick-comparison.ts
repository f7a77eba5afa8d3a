import type { Json } from '../shared/json'
import type { Predicate } from './condition'
import { builtInOperators } from './operators'
import { itself } from './path'
import type { ResolvedLeaf } from './resolved'
import { kindOf, valueTypes } from './value-types'

/**
 * A fast predicate for a comparison of a whole fact with a value, several times as fast as the `general` one; nothing
 * when the comparison has no fast form. It answers for a fact of the usual type and for an absent fact, and calls
 * `general` for all others.
 *
 * An inherited property counts as absent. This is checked last, and only when the answer differs from the answer for
 * an absent fact, because most comparisons fail.
 */
export const quickComparison = (leaf: ResolvedLeaf, general: General): Predicate | undefined => {
  const { operator, subject, expected } = leaf
  if (subject.below !== itself || subject.params || !('value' in expected)) return undefined
  const values = equalledValues(leaf)
  if (values)
    return values.length === 1 ? equals(leaf, values[0] as Json, general) : isMember(leaf, values, general)
  if (operator.test === builtInOperators.contains.test && subject.type === valueTypes.list)
    return contains(leaf, expected.value, general)
  return tests(leaf, expected.value, general)
}

/** The few values of which a whole fact must equal one; nothing when the comparison is of another form. */
export const equalledValues = ({
  operator,
  subject,
  expected,
}: ResolvedLeaf): readonly Json[] | undefined => {
  if (subject.below !== itself || !('value' in expected)) return undefined
  const values =
    operator.test === builtInOperators.equal.test
      ? [expected.value]
      : operator.test === builtInOperators.in.test
        ? [...(expected.value as readonly Json[])]
        : []
  const isUsual = kindOf(subject.type) !== undefined && values.every(subject.type.is)
  return isUsual && values.length > 0 && values.length <= few ? values : undefined
}

/** Up to this number of values, a loop is faster than hashing the fact. */
const few = 8

/** Built on demand, because most comparisons never need it. */
type General = (leaf: ResolvedLeaf) => Predicate

type Quick<Value extends Json> = (leaf: ResolvedLeaf, value: Value, general: General) => Predicate

const equals: Quick<Json> = (leaf, value, general) => {
  const { fact } = leaf.subject
  const kind = typeof value
  return (facts) => {
    const found = facts[fact]
    if (found === value) return Object.hasOwn(facts, fact)
    return typeof found !== kind && found !== undefined && general(leaf)(facts)
  }
}

const isMember: Quick<readonly Json[]> = (leaf, values, general) => {
  const { fact } = leaf.subject
  const kind = typeof values[0]
  return (facts) => {
    const found = facts[fact]
    for (const value of values) if (value === found) return Object.hasOwn(facts, fact)
    return typeof found !== kind && found !== undefined && general(leaf)(facts)
  }
}

const contains: Quick<Json> = (leaf, value, general) => {
  const { fact } = leaf.subject
  return (facts) => {
    const found = facts[fact]
    if (Array.isArray(found)) return found.indexOf(value) >= 0 && Object.hasOwn(facts, fact)
    return found !== undefined && general(leaf)(facts)
  }
}

/** Any operator on text, numbers or booleans. */
const tests = (leaf: ResolvedLeaf, value: Json, general: General): Predicate | undefined => {
  const { absent, test } = leaf.operator
  const { fact, type } = leaf.subject
  const kind = kindOf(type)
  if (kind === undefined) return undefined
  const holds = test(value)
  return (facts) => {
    const found = facts[fact]
    if (typeof found !== kind) return found === undefined ? absent : general(leaf)(facts)
    const answer = holds(found as Json)
    return answer === absent || Object.hasOwn(facts, fact) ? answer : absent
  }
}
