import type { Json } from '../../shared/json'
import { valueTypes } from '../value-types'
import type { Literal } from './logic'
import type { Ray } from './meaning'
import { excludes, implies, isApart, type Relations } from './relate'

/** Counts an amount of work. Throws when the budget is used up. */
export type Spend = (amount: number) => void

/** Whether two literals about one fact contradict each other. */
export const clash = (one: Literal, other: Literal, relations: Relations, spend: Spend): boolean => {
  spend(1 + Math.floor((one.atom.weight * other.atom.weight) / 256))
  if (one.holds && other.holds) return excludes(one.atom.meaning, other.atom.meaning, relations)
  if (!one.holds && !other.holds) return false
  const [holding, denied] = one.holds ? [one.atom, other.atom] : [other.atom, one.atom]
  return holding === denied || implies(holding.meaning, denied.meaning, relations)
}

/**
 * Whether no value meets all literals about one fact, when no two of them contradict each other. An absent fact meets
 * every negated literal.
 */
export const leavesNothing = (
  held: readonly Literal[],
  denied: readonly Literal[],
  spend: Spend,
): boolean => {
  if (held.length === 0) return false
  const literals = [...held, ...denied]
  spend(literals.length)
  const rays = raysOf(literals, held)
  if (rays.some((one) => rays.some((other) => isApart(one, other)))) return true
  const values = candidates(literals, held, rays)
  if (values === undefined) return false
  for (const { atom } of literals) spend(values.length * Math.ceil(atom.weight / 16))
  return !values.some((value) =>
    literals.every(({ atom, holds }) => atom.answer === undefined || atom.answer(value) === holds),
  )
}

/** All possible values, when there is a finite list of them. */
const candidates = (
  literals: readonly Literal[],
  held: readonly Literal[],
  rays: readonly Ray[],
): readonly Json[] | undefined => {
  for (const { meaning } of held.map(({ atom }) => atom)) {
    if (meaning.kind === 'among' && (!meaning.folded || meaning.values.length === 0)) return meaning.values
  }
  if (literals.some(({ atom }) => atom.type === valueTypes.boolean)) return [true, false]
  const [low, high] = [rays.find(({ above }) => above), rays.find(({ above }) => !above)]
  return low?.of === 'number' && low.bound === high?.bound ? [low.bound] : undefined
}

/**
 * The narrowest ray of each direction. A negated ray becomes its complement only when the fact cannot be NaN, because
 * NaN is neither below nor above a bound: for instants, or next to a ray that holds.
 */
const raysOf = (literals: readonly Literal[], held: readonly Literal[]): readonly Ray[] => {
  const of = held.find(({ atom }) => atom.meaning.kind === 'ray')?.atom.meaning as Ray | undefined
  const rays = literals.flatMap(({ atom: { meaning }, holds }) => {
    if (meaning.kind !== 'ray' || (of ? of.of !== meaning.of : meaning.of === 'number')) return []
    return [holds ? meaning : { ...meaning, above: !meaning.above, inclusive: !meaning.inclusive }]
  })
  return [true, false].flatMap((above) =>
    rays
      .filter((each) => each.above === above)
      .sort(byBound(above))
      .slice(0, 1),
  )
}

const byBound =
  (above: boolean) =>
  (one: Ray, other: Ray): number =>
    (above ? other.bound - one.bound : one.bound - other.bound) ||
    Number(one.inclusive) - Number(other.inclusive)
