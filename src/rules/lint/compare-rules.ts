import { type Finding, finding } from '../../shared/finding'
import type { Analyser } from './analyser'
import type { Part } from './logic'

export interface PlacedRule {
  readonly part: Part
  readonly path: string
  readonly id: string | undefined
  /** It never holds, so that nothing is left to be said of it. */
  readonly never: boolean
}

/** Finds rules that say the same as an earlier one, and, where the first that holds decides, those never reached. */
export const compareRules = (
  rules: readonly PlacedRule[],
  order: 'first-match' | 'all',
  analyser: Analyser,
): readonly Finding[] => {
  const found: Finding[] = []
  const living = rules.filter(({ never }) => !never)
  for (const [index, rule] of living.entries()) {
    if (analyser.isSpent()) break
    const earlier = living.slice(0, index)
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
    ? `Whenever it holds, ${nameOf(broader)} holds too and comes first.`
    : 'Whenever it holds, one of the rules before it holds too and comes first.'
  return finding(
    'SHADOWED',
    rule.path,
    sentence,
    `Move it before ${broader ? nameOf(broader) : 'those rules'}, or take it out.`,
    rule.id,
  )
}

/** The first of the earlier ones that holds whenever the item does, or that they do so together. */
export const coveredBy = <Item extends { readonly part: Part }>(
  item: Item,
  earlier: readonly Item[],
  analyser: Pick<Analyser, 'implies'>,
): Item | 'together' | undefined => {
  if (earlier.length === 0) return undefined
  // One question for all of them spares most items one for each.
  const together = analyser.implies(item.part, ...earlier.map(({ part }) => part))
  if (together === false) return undefined
  return earlier.find(({ part }) => analyser.implies(item.part, part)) ?? (together ? 'together' : undefined)
}

const repeated = (
  rule: PlacedRule,
  earlier: readonly PlacedRule[],
  analyser: Analyser,
): Finding | undefined => {
  const twin = earlier.find(
    ({ part }) =>
      part.variables.size === rule.part.variables.size &&
      [...part.variables].every((variable) => rule.part.variables.has(variable)) &&
      analyser.implies(rule.part, part) &&
      analyser.implies(part, rule.part),
  )
  return twin && duplicate(rule, twin)
}

const duplicate = (rule: PlacedRule, twin: PlacedRule): Finding =>
  finding(
    'DUPLICATE',
    rule.path,
    `It holds whenever ${nameOf(twin)} does, and only then.`,
    { sentence: 'Take it out.', remove: true },
    rule.id,
  )

const nameOf = ({ id, path }: PlacedRule): string =>
  id === undefined ? path : `"${id.slice(0, 60)}" (${path})`
