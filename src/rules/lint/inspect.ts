import { type Finding, type Fix, finding } from '../../shared/finding'
import type { Analyser } from './analyser'
import { compareParts } from './compare-parts'
import { describe } from './describe'
import type { Part } from './logic'

export type Verdict = 'always' | 'never' | 'open'

/**
 * Finds problems within one condition: that it always or never holds, with the part that causes it, and parts of a
 * group that contradict, repeat or have no effect.
 */
export const inspect = (
  part: Part,
  place: string,
  analyser: Analyser,
): { readonly verdict: Verdict; readonly found: readonly Finding[] } => {
  const found: Finding[] = []

  const look = (at: Part, path: string, parent?: Part): Verdict => {
    const verdicts = at.children.map((child, index) => look(child, childPath(at, path, index), at))
    const verdict = verdictOf(at, verdicts, analyser)
    if (verdict !== 'open' && (!parent || !isCausedWithin(at, verdict, verdicts))) {
      found.push(settledFinding(at, path, verdict, parent))
    }
    if (at.children.length > 1) {
      const open = at.children.flatMap((child, index) =>
        verdicts[index] === 'open'
          ? [{ part: child, path: childPath(at, path, index), label: describe(child.node) }]
          : [],
      )
      found.push(...compareParts(at.node.kind === 'all' ? 'all' : 'any', open, analyser))
    }
    return verdict
  }

  const verdict = look(part, place)
  return { verdict, found }
}

const childPath = ({ node }: Part, path: string, index: number): string =>
  node.kind === 'not' ? `${path}.not` : `${path}.${node.kind}[${index}]`

const verdictOf = (part: Part, verdicts: readonly Verdict[], analyser: Analyser): Verdict => {
  const [only = 'open'] = verdicts
  if (part.node.kind === 'not') return only === 'open' ? only : only === 'always' ? 'never' : 'always'
  const settling = part.node.kind === 'all' ? 'never' : 'always'
  if (verdicts.length > 0 && verdicts.includes(settling)) return settling
  if (verdicts.length > 0 && verdicts.every((each) => each !== 'open')) return only
  if (analyser.never(part)) return 'never'
  return analyser.always(part) ? 'always' : 'open'
}

const isCausedWithin = ({ node }: Part, verdict: Verdict, verdicts: readonly Verdict[]): boolean =>
  node.kind === 'not' || verdicts.includes(verdict)

const settledFinding = (part: Part, path: string, verdict: 'always' | 'never', parent?: Part): Finding => {
  const what = describe(part.node)
  const always = verdict === 'always'
  return finding(
    always ? 'ALWAYS_TRUE' : 'NEVER_TRUE',
    path,
    parent
      ? `${capital(what)} is ${verdict} true, for all possible facts.`
      : `The condition is ${verdict} true, for all possible facts.`,
    fixOf(always, parent),
  )
}

const fixOf = (always: boolean, parent: Part | undefined): Fix => {
  if (!parent) {
    return {
      sentence: always
        ? 'Remove the part that makes it true for everything, or remove the condition if this is intended.'
        : 'Change or remove the part that is never true, or remove the rule.',
    }
  }
  const redundant = parent.children.length > 1 && parent.node.kind === (always ? 'all' : 'any')
  if (redundant) return { sentence: 'Remove it: it has no effect.', remove: true }
  return { sentence: 'Change it: as it is, the other parts have no effect.' }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
