import type { Predicate } from './condition'

/** Most groups are small, and a closure that has its parts at hand is asked twice as fast as one that goes through a list. */
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
