import type { Explanation } from '../../shared/decision'

/** A law does not hold. The message says which, and for which values. */
export class LawBroken extends Error {
  override readonly name = 'LawBroken'
}

export const refuse = (broken: boolean, message: string): void => {
  if (broken) throw new LawBroken(message)
}

/** Compares plain data; the order of properties does not count. */
export const equalJson = (left: unknown, right: unknown): boolean => sorted(left) === sorted(right)

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  ) ?? 'undefined'

/** The first place where a value is not what JSON gives back, or nothing. */
export const jsonFault = (value: unknown, place = 'decision'): string | undefined => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : `${place} is ${value}`
  if (typeof value !== 'object') return `${place} is ${typeof value}`
  const prototype: unknown = Object.getPrototypeOf(value)
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) {
    return `${place} is an instance of a class`
  }
  return Object.entries(value)
    .map(([name, each]) => jsonFault(each, `${place}.${name}`))
    .find((fault) => fault !== undefined)
}

/** The first node of an explanation without a key or with an inherited one, or nothing. */
export const explanationFault = ({ key, holds, because = [] }: Explanation): string | undefined => {
  if (typeof key !== 'string') return 'a node of the explanation has no key'
  if (typeof holds !== 'boolean') return `the node ${key} does not say whether it holds`
  return because.map(explanationFault).find((fault) => fault !== undefined)
}
