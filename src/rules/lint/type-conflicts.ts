import { type Finding, finding } from '../../shared/finding'
import type { Resolved, ResolvedLeaf, Subject } from '../resolved'
import { type ValueType, valueTypes } from '../value-types'

/**
 * Finds facts that a condition compares as two types that exclude each other: for every present value, one of the two
 * comparisons throws FACT_TYPE. A conflict inside a named condition is reported at the place that names it.
 */
export const typeConflicts = (root: Resolved, place: string): readonly Finding[] => {
  const seen = new Map<string, { subject: Subject; path: string; kinds: readonly string[] }>()
  const found: Finding[] = []

  const see = (subject: Subject, path: string): void => {
    const key = JSON.stringify([subject.fact, subject.label])
    const before = seen.get(key)
    const kinds = kindsOf(subject.type).filter((kind) => before?.kinds.includes(kind) ?? true)
    if (before && kinds.length === 0) {
      const sentence = `${subject.label} is compared as ${subject.type.name}, and as ${before.subject.type.name} at ${before.path}.`
      found.push(finding('TYPE_CONFLICT', path, sentence, 'Use the type that the fact has in both places.'))
      return
    }
    seen.set(key, before && before.kinds.length === kinds.length ? before : { subject, path, kinds })
  }

  const walk = (node: Resolved, path: string): void => {
    if (node.kind === 'leaf') for (const subject of subjectsOf(node)) see(subject, path)
    else if (node.kind === 'named') walk(node.child, `${path}.condition(${node.name})`)
    else if (node.kind === 'not') walk(node.child, `${path}.not`)
    else for (const [index, child] of node.children.entries()) walk(child, `${path}.${node.kind}[${index}]`)
  }

  walk(root, place)
  return found
}

/** A fact with params has another value for each params, so it is not compared. */
const subjectsOf = ({ subject, expected }: ResolvedLeaf): readonly Subject[] =>
  ('value' in expected ? [subject] : [subject, expected]).filter(({ params }) => params === undefined)

/** The kinds of values of a type; for a type of the host, all kinds. */
const kindsOf = (type: ValueType): readonly string[] =>
  kinds.get(type) ?? ['text', 'number', 'flag', 'list', 'object']

const { text, number, boolean, scalar, instant, list, scalarList } = valueTypes

const kinds = new Map<ValueType, readonly string[]>([
  [text, ['text']],
  [number, ['number']],
  [boolean, ['flag']],
  [scalar, ['text', 'number', 'flag']],
  [instant, ['text', 'number']],
  [list, ['list']],
  [scalarList, ['list']],
])
