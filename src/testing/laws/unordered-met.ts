import fc from 'fast-check'
import type { Path } from '../../shared/evaluator'
import { refuse } from './faults'
import { hasOrderAt, listsAt } from './lists-at'

type Inputs = fc.Arbitrary<{ readonly rule: unknown; readonly facts: unknown }>

/** The most inputs that are looked at, and how many of them are generated at once. */
const [most, atOnce] = [2_000, 100]

/**
 * Each path names a list of the generated inputs, which in one of them has two different items. Without that, the law
 * about the order holds for every policy. A misspelled path is found here too.
 */
export const unorderedIsMet = (paths: readonly Path[], inputs: Inputs, seed: number | undefined): void => {
  const absent = new Set(paths)
  const unmet = new Set(paths)
  for (let at = 0; at < most && unmet.size > 0; at += atOnce) {
    const sample = fc.sample(inputs, { numRuns: atOnce, ...(seed !== undefined && { seed: seed + at }) })
    for (const path of absent)
      if (sample.some((input) => listsAt(input, path).length > 0)) absent.delete(path)
    for (const path of unmet) if (sample.some((input) => hasOrderAt(input, path))) unmet.delete(path)
  }
  for (const path of unmet) {
    const fault = absent.has(path) ? 'is no list' : 'never has two different items'
    refuse(true, `the path ${path.join('.')} of unordered ${fault} in ${most} generated inputs`)
  }
}
