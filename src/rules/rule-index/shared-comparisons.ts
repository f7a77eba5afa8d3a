import type { Json } from '../../shared/json'
import { predicateOf } from '../compile'
import type { Predicate } from '../condition'
import type { ResolvedLeaf } from '../resolved'

/**
 * Shares one predicate between identical comparisons: many rules compare with the same few plans and languages. All
 * conditions must have been resolved with the same options.
 */
export const createSharedComparisons = (): ((leaf: ResolvedLeaf) => Predicate) => {
  /** By fact and operator, then by value. */
  const known = new Map<string, Map<Json, Predicate>>()
  let count = 0

  return (leaf) => {
    const { subject, name, expected } = leaf
    if (!('value' in expected)) return predicateOf(leaf)
    const { fact, label, type } = subject
    const kind = typeof expected.value
    const asked = JSON.stringify([fact, label, type.name, name, kind])
    const value = kind === 'object' ? JSON.stringify(expected.value) : expected.value
    const found = known.get(asked)?.get(value)
    if (found) return found
    const made = predicateOf(leaf)
    if (count === most) known.clear()
    count = (count % most) + 1
    known.set(asked, (known.get(asked) ?? new Map<Json, Predicate>()).set(value, made))
    return made
  }
}

/** Bounds the memory when rules come and go. A forgotten predicate is only no longer shared. */
const most = 10_000
