import type { Path } from '../../shared/evaluator'
import { equalJson } from './faults'

/** The lists at a path of an input. There are several below a `*`. */
export const listsAt = (value: unknown, path: readonly string[]): readonly (readonly unknown[])[] => {
  const [step, ...rest] = path
  if (step === undefined) return Array.isArray(value) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  if (step === '*') return Object.values(value).flatMap((each) => listsAt(each, rest))
  return Object.hasOwn(value, step) ? listsAt((value as Record<string, unknown>)[step], rest) : []
}

/** Whether an input has a list at the path whose order could matter. */
export const hasOrderAt = (input: unknown, path: Path): boolean =>
  listsAt(input, path).some(([first, ...others]) => others.some((other) => !equalJson(other, first)))
