import { HelpdeskError } from '../shared/errors'
import { type Json, own } from '../shared/json'
import type { Condition, Facts } from './condition'
import { isAbsent, type ReadyOperator, requireType } from './ready-operator'
import { type ConditionOptions, resolveCondition } from './resolve'
import type { Resolved, ResolvedLeaf, Subject } from './resolved'
import type { ValueType } from './value-types'

export type Predicate = (facts: Facts) => boolean

/**
 * The definition of what a condition means (semantics, section K): closures built once, asked as often as wanted. The
 * predicate stops at the first branch that settles the outcome.
 *
 * @throws HelpdeskError `INVALID_RULE` here; the predicate throws `FACT_TYPE` when a fact breaks its type (K-04).
 */
export const compileCondition = (condition: Condition, options?: ConditionOptions): Predicate =>
  predicateOf(resolveCondition(condition, options))

/** `ofLeaf` may give the same predicate to comparisons that say the same. */
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

const allOf =
  (predicates: readonly Predicate[]): Predicate =>
  (facts) => {
    for (const holds of predicates) if (!holds(facts)) return false
    return true
  }

const anyOf =
  (predicates: readonly Predicate[]): Predicate =>
  (facts) => {
    for (const holds of predicates) if (holds(facts)) return true
    return false
  }

/** Answers one comparison from the two facts' values. */
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

/** `otherFact` matters only to a comparison with another fact. */
export type Comparison = (fact: Json | undefined, otherFact: Json | undefined) => boolean

const leafPredicate = (leaf: ResolvedLeaf): Predicate => {
  const { operator, subject, expected } = leaf
  const fact = knownName(subject)
  if ('value' in expected) return valuePredicate(operator, subject, expected.value)
  const otherFact = knownName(expected)
  const answer = answerLeaf(leaf)
  return (facts) => answer(factOf(facts, fact), factOf(facts, otherFact))
}

/** `answerLeaf` in one closure that holds on to nothing else: most comparisons are these, and a host may keep many. */
const valuePredicate = (
  { absent, test: prepare }: ReadyOperator,
  { fact, below, type, label }: Subject,
  value: Json,
): Predicate => {
  const test = prepare(value)
  return (facts) => {
    const found = typed(below(factOf(facts, fact)), type, label)
    return isAbsent(found) ? absent : test(found)
  }
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
    `The fact ${label} has params, so it must be fetched; ask this condition with frontdesk/rules/engine.`,
    { fact },
  )
}
