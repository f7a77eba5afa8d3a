import type { Path } from '../../shared/evaluator'

/** The lists of `RoutingFacts` whose order does not matter. */
export const unorderedFacts: readonly Path[] = [
  ['facts', 'candidates'],
  ['facts', 'candidates', '*', 'teams'],
  ['facts', 'teams'],
  ['facts', 'excluded'],
]

/** The lists of a `RoutingRule` at a path. */
export const unorderedTargets = (...path: Path): readonly Path[] => [
  [...path, 'users'],
  [...path, 'teams'],
  [...path, 'fallback', 'users'],
  [...path, 'fallback', 'teams'],
]
