import type { Json } from '../../shared/json'
import type { Predicate } from '../condition'
import { equalledValues } from '../quick-comparison'
import type { Resolved } from '../resolved'

/** The comparison that a rule begins with, where it is that a whole fact equals one of some values. */
export interface Opening {
  readonly fact: string
  readonly values: readonly Json[]
  /** What is left to ask where it holds. */
  readonly rest: Predicate
}

export const openingOf = (
  tree: Resolved,
  predicateOf: (tree: Resolved) => Predicate,
): Opening | undefined => {
  const [first, ...children] = tree.kind === 'all' ? tree.children : [tree]
  const values = first?.kind === 'leaf' ? equalledValues(first) : undefined
  if (first?.kind !== 'leaf' || !values) return undefined
  const rest = children.length > 0 ? predicateOf({ kind: 'all', children }) : always
  return { fact: first.subject.fact, values, rest }
}

const always: Predicate = () => true
