import { HelpdeskError } from '../shared/errors'
import { type Json, own } from '../shared/json'
import type { Condition, Facts, Predicate } from './condition'
import { allOf, anyOf } from './groups'
import { quickComparison } from './quick-comparison'
import { isAbsent, requireType } from './ready-operator'
import { type ConditionOptions, resolveCondition } from './resolve'
import type { Resolved, ResolvedLeaf, Subject } from './resolved'
import type { ValueType } from './value-types'

/**
 * Defines what a condition means (semantics, section K). Compiles it once into a predicate that can be called any
 * number of times. The predicate stops at the first branch that settles the outcome.
 *
 * @throws HelpdeskError `INVALID_RULE` here; the predicate throws `FACT_TYPE` when a fact breaks its type (K-04).
 */
export const compileCondition = (condition: Condition, options?: ConditionOptions): Predicate =>
  predicateOf(resolveCondition(condition, options))

/** `ofLeaf` may return one shared predicate for identical comparisons. */
export const predicateOf = (node: Resolved, ofLeaf = leafPredicate): Predicate => {
  if (node.kind === 'leaf') return ofLeaf(node)
  if (node.kind === 'named') return predicateOf(node.child, ofLeaf)
  if (node.kind === 'not') {
    const child = predicateOf(node.child, ofLeaf)
    return (facts) => !child(facts)
  }
  const children = node.children.map((child) => predicateOf(child, ofLeaf))
  return node.kind === 'all' ? allOf(children) : anyOf(children)
}

/** Evaluates one comparison, given the values of its facts. */
export const answerLeaf = ({ operator, subject, expected }: ResolvedLeaf): Comparison => {
  if ('value' in expected) {
    const test = operator.test(expected.value)
    return (fact) => {
      const found = typed(subject.below(fact), subject.type, subject.label)
      return isAbsent(found) ? operator.absent : test(found)
    }
  }
  return (fact, otherFact) => {
    const found = typed(subject.below(fact), subject.type, subject.label)
    const other = typed(expected.below(otherFact), expected.type, expected.label)
    return isAbsent(found) || isAbsent(other) ? operator.absent : operator.test(other)(found)
  }
}

/** `otherFact` is used only by a comparison with another fact. */
export type Comparison = (fact: Json | undefined, otherFact: Json | undefined) => boolean

const leafPredicate = (leaf: ResolvedLeaf): Predicate => quickComparison(leaf, general) ?? general(leaf)

/** Works for every comparison. */
const general = (leaf: ResolvedLeaf): Predicate => {
  const { subject, expected } = leaf
  const fact = knownName(subject)
  const otherFact = 'value' in expected ? undefined : knownName(expected)
  const answer = answerLeaf(leaf)
  if (otherFact === undefined) return (facts) => answer(factOf(facts, fact), undefined)
  return (facts) => answer(factOf(facts, fact), factOf(facts, otherFact))
}

export const factOf = (facts: Facts, name: string): Json | undefined => own(facts, name) as Json | undefined

const typed = (value: Json | undefined, type: ValueType, label: string): Json | undefined => {
  if (!isAbsent(value)) requireType(type, value, label)
  return value
}

const knownName = ({ fact, label, params }: Subject): string => {
  if (params === undefined) return fact
  throw new HelpdeskError(
    'INVALID_RULE',
    `The fact ${label} has params, so it must be fetched. Use frontdesk/rules/engine for this condition.`,
    { fact },
  )
}
