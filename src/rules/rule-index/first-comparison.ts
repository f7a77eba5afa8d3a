import type { Json } from '../../shared/json'
import type { Predicate } from '../condition'
import { equalledValues } from '../quick-comparison'
import type { Resolved } from '../resolved'

/** The first comparison of a rule, when it requires a whole fact to equal one of a few values. */
export interface FirstComparison {
  readonly fact: string
  readonly values: readonly Json[]
  /** The rest of the rule, evaluated when the first comparison holds. */
  readonly rest: Predicate
}

export const firstComparisonOf = (
  tree: Resolved,
  predicateOf: (tree: Resolved) => Predicate,
): FirstComparison | undefined => {
  const [first, ...children] = tree.kind === 'all' ? tree.children : [tree]
  const values = first?.kind === 'leaf' ? equalledValues(first) : undefined
  if (first?.kind !== 'leaf' || !values) return undefined
  const rest = children.length > 0 ? predicateOf({ kind: 'all', children }) : always
  return { fact: first.subject.fact, values, rest }
}

const always: Predicate = () => true
