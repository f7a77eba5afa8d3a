import type { Explanation } from '../shared/decision'
import type { Json } from '../shared/json'
import { factOf, predicateOf } from './compile'
import type { Condition, Facts } from './condition'
import { type ConditionOptions, resolveCondition } from './resolve'
import type { Resolved, ResolvedLeaf } from './resolved'

/**
 * Evaluates every branch of a condition, also branches that can no longer change the outcome (K-13). The explanation
 * holds exactly when the compiled predicate returns true.
 *
 * @throws HelpdeskError `INVALID_RULE`, or `FACT_TYPE` when a fact of any branch has a wrong type.
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

/** Explains a tree. `explainEach` explains its comparisons. */
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

/** A long text would make the explanation unreadable. */
const shortened = (value: Json | undefined): Json =>
  typeof value === 'string' && value.length > 200 ? `${value.slice(0, 200)}…` : (value ?? null)
