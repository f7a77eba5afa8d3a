import type { Json } from '../../shared/json'
import { folded } from '../decorators'
import type { Meaning, Ray } from './meaning'

/** A comparison with an operator of the host. The operator is positive and has no decorators. */
export interface HostComparison {
  /** The name of the operator. */
  readonly operator: string
  /** The value that the operator compares with. */
  readonly value: Json
}

/**
 * The host's knowledge of an operator: every value that meets `one` also meets `other` (`implies`), or never does
 * (`excludes`). Nothing when neither is certain.
 */
export type Relation = (one: HostComparison, other: HostComparison) => 'implies' | 'excludes' | undefined

/** By the operator of `one`. */
export type Relations = Readonly<Record<string, Relation>>

/** Whether every present value that meets `one` also meets `other`. `false` may mean "not known". */
export const implies = (one: Meaning, other: Meaning, relations: Relations): boolean => {
  if (other.kind === 'set' || (other.kind === 'text' && other.text === '')) return true
  if (one.kind === 'among') return everyValue(one, other, true)
  if (one.kind === 'text' && other.kind === 'text') return textImplies(one, other)
  if (one.kind === 'ray' && other.kind === 'ray') return rayImplies(one, other)
  if ((one.kind === 'some' || one.kind === 'every') && other.kind === one.kind)
    return implies(one.of, other.of, relations)
  return hostRelation(one, other, relations) === 'implies'
}

/** Whether no value meets both. `false` may mean "not known". */
export const excludes = (one: Meaning, other: Meaning, relations: Relations): boolean => {
  if (one.kind === 'among' || other.kind === 'among')
    return everyValue(one, other, false) || everyValue(other, one, false)
  if (one.kind === 'text' && other.kind === 'text') return textExcludes(one, other)
  if (one.kind === 'ray' && other.kind === 'ray') return one.of === other.of && isApart(one, other)
  if (one.kind === 'every' && other.kind === 'some') return excludes(one.of, other.of, relations)
  if (one.kind === 'some' && other.kind === 'every') return excludes(other.of, one.of, relations)
  return [hostRelation(one, other, relations), hostRelation(other, one, relations)].includes('excludes')
}

type Text = Extract<Meaning, { kind: 'text' }>

/** Whether `other` gives `answer` for all values of `one`. A folded text stands for all texts that fold to it. */
const everyValue = (one: Meaning, other: Meaning, answer: boolean): boolean =>
  one.kind === 'among' &&
  (!one.folded || ('folded' in other && other.folded)) &&
  one.values.every((value) => meets(other, value, one.folded) === answer)

/** Whether a value meets a meaning; nothing when this is not known. */
const meets = (meaning: Meaning, value: Json, isFolded: boolean): boolean | undefined => {
  if (meaning.kind === 'ray' && meaning.of === 'number' && typeof value === 'number') {
    const { above, bound, inclusive } = meaning
    return (inclusive && value === bound) || (above ? value > bound : value < bound)
  }
  if (meaning.kind !== 'among' && meaning.kind !== 'text') return undefined
  const found = meaning.folded && !isFolded ? folded(value) : value
  if (meaning.kind === 'among') return meaning.values.includes(found)
  if (typeof found !== 'string') return undefined
  if (meaning.how === 'starts') return found.startsWith(meaning.text)
  return meaning.how === 'ends' ? found.endsWith(meaning.text) : found.includes(meaning.text)
}

/** ASCII folds the same at every place in a text. Other letters may not: a sigma at the end is another letter. */
const comparable = (one: Text, other: Text): string | undefined => {
  if (one.folded === other.folded) return one.text
  return other.folded && /^[\x20-\x7e]*$/.test(one.text) ? (folded(one.text) as string) : undefined
}

const textImplies = (one: Text, other: Text): boolean => {
  const text = comparable(one, other)
  if (text === undefined) return false
  if (other.how === 'contains') return text.includes(other.text)
  if (one.how !== other.how) return false
  return one.how === 'starts' ? text.startsWith(other.text) : text.endsWith(other.text)
}

const textExcludes = (one: Text, other: Text): boolean => {
  if (one.how !== other.how || one.how === 'contains' || one.folded !== other.folded) return false
  const [short, long] = one.text.length < other.text.length ? [one.text, other.text] : [other.text, one.text]
  return !(one.how === 'starts' ? long.startsWith(short) : long.endsWith(short))
}

const rayImplies = (one: Ray, other: Ray): boolean => {
  if (one.of !== other.of || one.above !== other.above) return false
  if (one.bound === other.bound) return other.inclusive || !one.inclusive
  return one.bound > other.bound === one.above
}

/** Whether no value is on both rays. */
export const isApart = (one: Ray, other: Ray): boolean => {
  if (one.above === other.above) return false
  const [low, high] = one.above ? [one, other] : [other, one]
  return low.bound > high.bound || (low.bound === high.bound && !(low.inclusive && high.inclusive))
}

const hostRelation = (one: Meaning, other: Meaning, relations: Relations): ReturnType<Relation> => {
  if (one.kind !== 'other' || other.kind !== 'other' || !Object.hasOwn(relations, one.operator))
    return undefined
  return relations[one.operator]?.(one, other)
}
