import type { Predicate } from './condition'

/** Most groups are small. A closure over its parts is twice as fast as a loop over a list. */
export const allOf = (predicates: readonly Predicate[]): Predicate => {
  const [first, second, third] = predicates as [Predicate, Predicate, Predicate]
  if (predicates.length === 1) return first
  if (predicates.length === 2) return (facts) => first(facts) && second(facts)
  if (predicates.length === 3) return (facts) => first(facts) && second(facts) && third(facts)
  return (facts) => {
    for (const holds of predicates) if (!holds(facts)) return false
    return true
  }
}

export const anyOf = (predicates: readonly Predicate[]): Predicate => {
  const [first, second, third] = predicates as [Predicate, Predicate, Predicate]
  if (predicates.length === 1) return first
  if (predicates.length === 2) return (facts) => first(facts) || second(facts)
  if (predicates.length === 3) return (facts) => first(facts) || second(facts) || third(facts)
  return (facts) => {
    for (const holds of predicates) if (holds(facts)) return true
    return false
  }
}
