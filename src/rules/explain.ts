import { type Explanation, statement } from '../shared/decision'
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
      return { key: `condition/${node.kind}`, holds, because }
    }
    case 'not': {
      const child = explainResolved(node.child, explainEach)
      return { key: 'condition/not', holds: !child.holds, because: [child] }
    }
    case 'named': {
      const child = explainResolved(node.child, explainEach)
      return statement({
        key: 'condition/named',
        params: { name: node.name },
        holds: child.holds,
        because: [child],
      })
    }
  }
}

export const explainLeaf = (
  { subject, name, expected }: ResolvedLeaf,
  holds: boolean,
  fact: Json | undefined,
  otherFact: Json | undefined,
): Explanation =>
  statement({
    ...('value' in expected
      ? { key: 'condition/compare', params: { subject: subject.label, operator: name } }
      : {
          key: 'condition/compare-facts',
          params: { subject: subject.label, operator: name, other: expected.label },
        }),
    holds,
    expected: ('value' in expected ? expected.value : expected.below(otherFact)) ?? null,
    found: subject.below(fact) ?? null,
  })
