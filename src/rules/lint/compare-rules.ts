import { type Finding, finding } from '../../shared/finding'
import type { Analyser } from './analyser'
import type { Part } from './logic'

export interface PlacedRule {
  readonly part: Part
  readonly path: string
  readonly id: string | undefined
  /** The rule never holds. It is not compared with others. */
  readonly never: boolean
}

/** Finds rules that repeat an earlier one and, in first-match order, rules that are never reached. */
export const compareRules = (
  rules: readonly PlacedRule[],
  order: 'first-match' | 'all',
  analyser: Analyser,
): readonly Finding[] => {
  const found: Finding[] = []
  const possible = rules.filter(({ never }) => !never)
  for (const [index, rule] of possible.entries()) {
    if (analyser.isSpent()) break
    const earlier = possible.slice(0, index)
    const finding =
      order === 'first-match' ? neverReached(rule, earlier, analyser) : repeated(rule, earlier, analyser)
    if (finding) found.push(finding)
  }
  return found
}

const neverReached = (
  rule: PlacedRule,
  earlier: readonly PlacedRule[],
  analyser: Analyser,
): Finding | undefined => {
  const covering = coveredBy(rule, earlier, analyser)
  if (covering === undefined) return undefined
  const broader = covering === 'together' ? undefined : covering
  if (broader && analyser.implies(broader.part, rule.part)) return duplicate(rule, broader)
  const sentence = broader
    ? `Whenever this rule holds, ${nameOf(broader)} holds too and comes first.`
    : 'Whenever this rule holds, one of the rules before it holds too and comes first.'
  return finding(
    'SHADOWED',
    rule.path,
    sentence,
    `Move it before ${broader ? nameOf(broader) : 'those rules'}, or remove it.`,
    rule.id,
  )
}

/** The first earlier item that holds whenever this item holds, or `together` when only all of them cover it. */
export const coveredBy = <Item extends { readonly part: Part }>(
  item: Item,
  earlier: readonly Item[],
  analyser: Pick<Analyser, 'implies'>,
): Item | 'together' | undefined => {
  if (earlier.length === 0) return undefined
  // For most items one question about all earlier items replaces a question about each.
  const together = analyser.implies(item.part, ...earlier.map(({ part }) => part))
  if (together === false) return undefined
  return earlier.find(({ part }) => analyser.implies(item.part, part)) ?? (together ? 'together' : undefined)
}

const repeated = (
  rule: PlacedRule,
  earlier: readonly PlacedRule[],
  analyser: Analyser,
): Finding | undefined => {
  const same = earlier.find(
    ({ part }) =>
      part.variables.size === rule.part.variables.size &&
      [...part.variables].every((variable) => rule.part.variables.has(variable)) &&
      analyser.implies(rule.part, part) &&
      analyser.implies(part, rule.part),
  )
  return same && duplicate(rule, same)
}

const duplicate = (rule: PlacedRule, same: PlacedRule): Finding =>
  finding(
    'DUPLICATE',
    rule.path,
    `This rule holds in exactly the same cases as ${nameOf(same)}.`,
    { sentence: 'Remove it.', remove: true },
    rule.id,
  )

const nameOf = ({ id, path }: PlacedRule): string =>
  id === undefined ? path : `"${id.slice(0, 60)}" (${path})`
