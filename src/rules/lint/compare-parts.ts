import { type Finding, finding } from '../../shared/finding'
import type { Analyser } from './analyser'
import type { Part } from './logic'
import { pairsOf } from './pairs'

export interface PlacedPart {
  readonly part: Part
  readonly path: string
  /** As a sentence calls it. */
  readonly label: string
}

/** Finds which parts of a group clash, say the same, or follow from each other; each part is told of once. */
export const compareParts = (
  kind: 'all' | 'any',
  parts: readonly PlacedPart[],
  analyser: Pick<Analyser, 'never' | 'implies' | 'isSpent'>,
): readonly Finding[] => {
  const told = new Set<PlacedPart>()
  const found: Finding[] = []

  const tell = (
    at: PlacedPart,
    code: 'CONTRADICTION' | 'DUPLICATE' | 'REDUNDANT',
    other: PlacedPart,
  ): void => {
    if (told.has(at)) return
    told.add(at)
    const [what, against] = [at.label, `${other.label} (${other.path})`]
    if (code === 'CONTRADICTION') {
      const sentence = `${what} never holds together with ${against}, so the group never holds.`
      found.push(
        finding(code, at.path, sentence, 'Take one of them out, or join them by any in place of all.'),
      )
      return
    }
    const sentence =
      code === 'DUPLICATE'
        ? `${what} says the same as ${against}.`
        : `${what} decides nothing beside ${against}.`
    found.push(finding(code, at.path, sentence, { sentence: 'Take it out.', remove: true }))
  }

  for (const [first, second] of pairsOf(parts, ({ part }) => part.variables)) {
    if (analyser.isSpent()) break
    if (told.has(first) || told.has(second)) continue
    if (kind === 'all' && analyser.never(first.part, second.part)) {
      tell(second, 'CONTRADICTION', first)
      continue
    }
    const forth = analyser.implies(first.part, second.part)
    const back = analyser.implies(second.part, first.part)
    if (forth && back) tell(second, 'DUPLICATE', first)
    // Of all, what follows from another part is idle; of any, what another part follows from.
    else if (forth || back) {
      const [idle, other] = forth === (kind === 'all') ? [second, first] : [first, second]
      tell(idle, 'REDUNDANT', other)
    }
  }
  return found
}
