import type { Resolved } from '../resolved'
import type { Atom, AtomReader } from './atom'

/** A condition in which only atoms are negated. */
export type Logic =
  | Literal
  | { readonly kind: 'all'; readonly parts: readonly Logic[] }
  | { readonly kind: 'any'; readonly parts: readonly Logic[] }

export interface Literal {
  readonly kind: 'literal'
  readonly atom: Atom
  readonly holds: boolean
}

/** A part of a condition, with the logic for which it holds and for which it fails. */
export interface Part {
  readonly node: Resolved
  readonly yes: Logic
  readonly no: Logic
  /** The parts of a group or a negation. A named condition is not a part of the condition that refers to it. */
  readonly children: readonly Part[]
  /** The facts that it reads, by the variable names of the atoms. */
  readonly variables: ReadonlySet<string>
}

export const partOf = (node: Resolved, read: AtomReader): Part => {
  if (node.kind === 'leaf') return leafPart(node, read)
  if (node.kind === 'named') return { ...partOf(node.child, read), node, children: [] }
  const children = (node.kind === 'not' ? [node.child] : node.children).map((child) => partOf(child, read))
  const variables = new Set(children.flatMap((child) => [...child.variables]))
  const [only] = children
  if (node.kind === 'not' && only) return { node, yes: only.no, no: only.yes, children, variables }
  const kind = node.kind === 'all' ? 'all' : 'any'
  return {
    node,
    yes: { kind, parts: children.map(({ yes }) => yes) },
    no: { kind: kind === 'all' ? 'any' : 'all', parts: children.map(({ no }) => no) },
    children,
    variables,
  }
}

const leafPart = (node: Extract<Resolved, { kind: 'leaf' }>, read: AtomReader): Part => {
  const { atom, negated, mustBeSet } = read(node)
  const literal = (holds: boolean): Literal => ({ kind: 'literal', atom, holds })
  const states: Logic = mustBeSet
    ? { kind: 'all', parts: [{ kind: 'literal', atom: mustBeSet, holds: true }, literal(false)] }
    : literal(true)
  const denies: Logic = mustBeSet
    ? { kind: 'any', parts: [{ kind: 'literal', atom: mustBeSet, holds: false }, literal(true)] }
    : literal(false)
  return {
    node,
    yes: negated ? denies : states,
    no: negated ? states : denies,
    children: [],
    variables: new Set([atom.variable, ...atom.presumes.map(({ variable }) => variable)]),
  }
}
