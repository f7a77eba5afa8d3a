import { type Finding, finding } from '../../shared/finding'
import type { Analyser } from './analyser'
import type { Part } from './logic'
import { pairsOf } from './pairs'

export interface PlacedPart {
  readonly part: Part
  readonly path: string
  /** Its name in a sentence. */
  readonly label: string
}

/** Finds parts of a group that contradict, repeat or imply each other. Each part is reported at most once. */
export const compareParts = (
  kind: 'all' | 'any',
  parts: readonly PlacedPart[],
  analyser: Pick<Analyser, 'never' | 'implies' | 'isSpent'>,
): readonly Finding[] => {
  const reported = new Set<PlacedPart>()
  const found: Finding[] = []

  const report = (
    at: PlacedPart,
    code: 'CONTRADICTION' | 'DUPLICATE' | 'REDUNDANT',
    other: PlacedPart,
  ): void => {
    if (reported.has(at)) return
    reported.add(at)
    const [what, against] = [at.label, `${other.label} (${other.path})`]
    if (code === 'CONTRADICTION') {
      const sentence = `${what} and ${against} are never true together, so the group is never true.`
      found.push(finding(code, at.path, sentence, 'Remove one of them, or use any in place of all.'))
      return
    }
    const sentence =
      code === 'DUPLICATE'
        ? `${what} says the same as ${against}.`
        : `${what} has no effect next to ${against}.`
    found.push(finding(code, at.path, sentence, { sentence: 'Remove it.', remove: true }))
  }

  for (const [first, second] of pairsOf(parts, ({ part }) => part.variables)) {
    if (analyser.isSpent()) break
    if (reported.has(first) || reported.has(second)) continue
    if (kind === 'all' && analyser.never(first.part, second.part)) {
      report(second, 'CONTRADICTION', first)
      continue
    }
    const forth = analyser.implies(first.part, second.part)
    const back = analyser.implies(second.part, first.part)
    if (forth && back) report(second, 'DUPLICATE', first)
    // In `all`, a part that another part implies is redundant. In `any`, a part that implies another part is
    // redundant.
    else if (forth || back) {
      const [redundant, other] = forth === (kind === 'all') ? [second, first] : [first, second]
      report(redundant, 'REDUNDANT', other)
    }
  }
  return found
}
