import type { Path } from '../../shared/evaluator'

/** The lists of `BusinessHours` at a path. Their order does not matter. */
export const unorderedHours = (...path: Path): readonly Path[] => [
  [...path, 'ranges'],
  [...path, 'ranges', '*', 'days'],
  [...path, 'overrides'],
  [...path, 'overrides', '*', 'ranges'],
]
