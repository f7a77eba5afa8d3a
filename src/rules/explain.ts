import type { Explanation } from '../shared/decision'
import type { Json } from '../shared/json'
import { factOf, predicateOf } from './compile'
import type { Condition, Facts } from './condition'
import { type ConditionOptions, resolveCondition } from './resolve'
import type { Resolved, ResolvedLeaf } from './resolved'

/**
 * Answers a condition with every branch evaluated, also those that could no longer change the outcome (K-13). Holds
 * exactly when the compiled predicate does.
 *
 * @throws HelpdeskError `INVALID_RULE`, or `FACT_TYPE` when any branch meets a fact that breaks its type.
 */
export const explainCondition = (
  condition: Condition,
  facts: Facts,
  options?: ConditionOptions,
): Explanation =>
  explainResolved(resolveCondition(condition, options), (leaf) => {
    const { subject, expected } = leaf
    const other = 'value' in expected ? undefined : factOf(facts, expected.fact)
    return explainLeaf(leaf, predicateOf(leaf)(facts), factOf(facts, subject.fact), other)
  })

/** Explains a tree whose comparisons are explained by `explainEach`. */
export const explainResolved = (
  node: Resolved,
  explainEach: (leaf: ResolvedLeaf) => Explanation,
): Explanation => {
  switch (node.kind) {
    case 'leaf':
      return explainEach(node)
    case 'all':
    case 'any': {
      const because = node.children.map((child) => explainResolved(child, explainEach))
      const holds =
        node.kind === 'all' ? because.every((child) => child.holds) : because.some((child) => child.holds)
      return { question: node.kind === 'all' ? 'all of these' : 'any of these', holds, because }
    }
    case 'not': {
      const child = explainResolved(node.child, explainEach)
      return { question: 'not', holds: !child.holds, because: [child] }
    }
    case 'named': {
      const child = explainResolved(node.child, explainEach)
      return { question: `condition ${node.name}`, holds: child.holds, because: [child] }
    }
  }
}

export const explainLeaf = (
  { subject, name, expected }: ResolvedLeaf,
  holds: boolean,
  fact: Json | undefined,
  otherFact: Json | undefined,
): Explanation => ({
  question: 'value' in expected ? `${subject.label} ${name}` : `${subject.label} ${name} ${expected.label}`,
  holds,
  expected: shortened('value' in expected ? expected.value : expected.below(otherFact)),
  found: shortened(subject.below(fact)),
})

/** A long text would drown the explanation. */
const shortened = (value: Json | undefined): Json =>
  typeof value === 'string' && value.length > 200 ? `${value.slice(0, 200)}…` : (value ?? null)
