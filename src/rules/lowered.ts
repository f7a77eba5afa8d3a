import type { JsonObject } from '../shared/json'
import { answerLeaf, type Comparison } from './compile'
import type { Resolved, ResolvedLeaf, Subject } from './resolved'

/**
 * A condition as json-rules-engine takes it. The engine copies it for each run, so that it is made once for all.
 *
 * A comparison of ours is an operator of the engine, which walks the path too: the engine's path would take a scalar for
 * what lies under it. All comparisons with a value are one operator, which the engine's value tells the number of the
 * one to make. One with another fact has that fact as the engine's value, and is an operator of its own.
 */
export type EngineCondition =
  | { readonly all: EngineCondition[] }
  | { readonly any: EngineCondition[] }
  | { readonly not: EngineCondition }
  | EngineComparison

interface EngineComparison extends Reference {
  readonly operator: string
  readonly value: number | Reference
}

interface Reference {
  readonly fact: string
  readonly params?: JsonObject
}

/** One comparison of all rules. */
export interface LoweredComparison {
  readonly leaf: ResolvedLeaf
  readonly answer: Comparison
}

export const comparisonOperator = 'compares'
export const factOperator = (number: number): string => `compares ${number}`

/** Appends the comparisons of a tree, in its order. */
export const lower = (node: Resolved, comparisons: LoweredComparison[]): EngineCondition => {
  if (node.kind === 'leaf')
    return loweredLeaf(node, comparisons.push({ leaf: node, answer: answerLeaf(node) }) - 1)
  if (node.kind === 'named') return lower(node.child, comparisons)
  if (node.kind === 'not') return { not: lower(node.child, comparisons) }
  const children = node.children.map((child) => lower(child, comparisons))
  return node.kind === 'all' ? { all: children } : { any: children }
}

const loweredLeaf = ({ subject, expected }: ResolvedLeaf, number: number): EngineComparison => {
  const { fact, params } = subject
  const hasValue = 'value' in expected
  const operator = hasValue ? comparisonOperator : factOperator(number)
  const value = hasValue ? number : reference(expected)
  return params ? { fact, params, operator, value } : { fact, operator, value }
}

const reference = ({ fact, params }: Subject): Reference => (params ? { fact, params } : { fact })
