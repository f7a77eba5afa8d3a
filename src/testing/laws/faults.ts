import { canonicalJson } from '../../shared/canonical-json'
import type { Explanation } from '../../shared/decision'
import type { Json } from '../../shared/json'

/** A law does not hold. The message says which, and for which values. */
export class LawBroken extends Error {
  override readonly name = 'LawBroken'
}

export const refuse = (broken: boolean, message: string): void => {
  if (broken) throw new LawBroken(message)
}

/** Compares plain data; the order of properties does not count. */
export const equalJson = (left: unknown, right: unknown): boolean =>
  canonicalJson(left as Json) === canonicalJson(right as Json)

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

/** The first node of an explanation without a key or without its truth, or nothing. */
export const explanationFault = ({ key, holds, because = [] }: Explanation): string | undefined => {
  if (typeof key !== 'string') return 'a node of the explanation has no key'
  if (typeof holds !== 'boolean') return `the node ${key} does not say whether it holds`
  return because.map(explanationFault).find((fault) => fault !== undefined)
}
