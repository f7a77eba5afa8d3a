import type { Json } from '../shared/json'
import type { Predicate } from './condition'
import { builtInOperators } from './operators'
import { itself } from './path'
import type { ResolvedLeaf } from './resolved'
import { kindOf } from './value-types'

/**
 * A predicate for a comparison of a whole fact with a value, several times as fast as the `general` one; nothing when
 * there is none. It answers for a fact of the usual type and for one that is not there, and leaves the rest to `general`.
 *
 * A name that reaches into a prototype counts as absent. That is looked at last, and only where the answer is another
 * one than that for an absent fact: most comparisons fail.
 */
export const quickComparison = (leaf: ResolvedLeaf, general: General): Predicate | undefined => {
  const { operator, subject, expected } = leaf
  if (subject.below !== itself || subject.params || !('value' in expected)) return undefined
  const quick = quickByTest.get(operator.test) ?? tests
  return quick(leaf, expected.value, general)
}

/** Made when it is asked, because most comparisons never ask it. */
type General = (leaf: ResolvedLeaf) => Predicate

type Quick = (leaf: ResolvedLeaf, value: Json, general: General) => Predicate | undefined

const equals: Quick = (leaf, value, general) => {
  const { fact } = leaf.subject
  const kind = typeof value
  return (facts) => {
    const found = facts[fact]
    if (found === value) return Object.hasOwn(facts, fact)
    return typeof found !== kind && found !== undefined && general(leaf)(facts)
  }
}

/** Going through so few members is faster than hashing the fact. */
const isMember: Quick = (leaf, value, general) => {
  const { fact } = leaf.subject
  const members = [...(value as readonly Json[])]
  if (members.length > 8) return tests(leaf, value, general)
  const kind = typeof members[0]
  return (facts) => {
    const found = facts[fact]
    for (const member of members) if (member === found) return Object.hasOwn(facts, fact)
    return typeof found !== kind && found !== undefined && general(leaf)(facts)
  }
}

const contains: Quick = (leaf, value, general) => {
  const { fact } = leaf.subject
  return (facts) => {
    const found = facts[fact]
    if (Array.isArray(found)) return found.indexOf(value) >= 0 && Object.hasOwn(facts, fact)
    return found !== undefined && general(leaf)(facts)
  }
}

/** Any operator that takes text, numbers, or true and false. */
const tests: Quick = (leaf, value, general) => {
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

/** By these the operators are known, which most rules are made of. What a host puts in the place of one has another. */
export const quickTests = {
  equal: builtInOperators.equal.test,
  in: builtInOperators.in.test,
  contains: builtInOperators.contains.test,
}

const quickByTest = new Map<unknown, Quick>([
  [quickTests.equal, equals],
  [quickTests.in, isMember],
  [quickTests.contains, contains],
])
