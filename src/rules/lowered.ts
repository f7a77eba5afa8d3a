import type { JsonObject } from '../shared/json'
import { answerLeaf, type Comparison } from './compile'
import type { Resolved, ResolvedLeaf, Subject } from './resolved'

/**
 * A condition in the format of json-rules-engine. It is built once, because the engine copies it for each run.
 *
 * Our comparisons run as operators of the engine, which also follow the path: the engine's own path returns a scalar
 * where nothing lies below it. All comparisons with a value share one operator, and the engine's value is the number
 * of the comparison. A comparison with another fact is an operator of its own, and the engine's value is that fact.
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

/** One of the comparisons of all rules. */
export interface LoweredComparison {
  readonly leaf: ResolvedLeaf
  readonly answer: Comparison
}

export const comparisonOperator = 'compares'
export const factOperator = (number: number): string => `compares ${number}`

/** Converts a tree, and appends its comparisons in their order. */
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
