import type { Json } from '../../shared/json'
import { valueTypes } from '../value-types'
import type { Literal } from './logic'
import type { Ray } from './meaning'
import { excludes, implies, isApart, type Relations } from './relate'

/** Takes note of an amount of work, and stops it where it is too much. */
export type Spend = (amount: number) => void

/** Whether two literals about one fact cannot both be. */
export const clash = (one: Literal, other: Literal, relations: Relations, spend: Spend): boolean => {
  spend(1 + Math.floor((one.atom.weight * other.atom.weight) / 256))
  if (one.holds && other.holds) return excludes(one.atom.meaning, other.atom.meaning, relations)
  if (!one.holds && !other.holds) return false
  const [holding, denied] = one.holds ? [one.atom, other.atom] : [other.atom, one.atom]
  return holding === denied || implies(holding.meaning, denied.meaning, relations)
}

/**
 * Whether no value at all meets the literals about one fact, none of which clashes with another one alone. Absent, a fact
 * meets whatever is denied.
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

/** The only values that could be, where they can be counted. */
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
 * The narrowest ray of each direction. One that is denied is its complement, where the fact cannot be NaN, which is
 * neither below nor above: among instants, or beside a ray that holds.
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
