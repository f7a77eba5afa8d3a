import { HelpdeskError } from '../shared/errors'
import { type Json, own } from '../shared/json'
import type { Condition, Facts } from './condition'
import { isAbsent, requireType } from './ready-operator'
import { type ConditionOptions, resolveCondition } from './resolve'
import type { Resolved, ResolvedLeaf, Subject } from './resolved'

export type Predicate = (facts: Facts) => boolean

/**
 * The definition of what a condition means (semantics, section K): closures built once, asked as often as wanted. The
 * predicate stops at the first branch that settles the outcome.
 *
 * @throws HelpdeskError `INVALID_RULE` here; the predicate throws `FACT_TYPE` when a fact breaks its type (K-04).
 */
export const compileCondition = (condition: Condition, options?: ConditionOptions): Predicate =>
  predicateOf(resolveCondition(condition, options))

export const predicateOf = (node: Resolved): Predicate => {
  if (node.kind === 'leaf') return leafPredicate(node)
  if (node.kind === 'named') return predicateOf(node.child)
  if (node.kind === 'not') {
    const child = predicateOf(node.child)
    return (facts) => !child(facts)
  }
  const children = node.children.map(predicateOf)
  return node.kind === 'all'
    ? (facts) => children.every((holds) => holds(facts))
    : (facts) => children.some((holds) => holds(facts))
}

/** Answers one comparison from the two facts' values. */
export const answerLeaf = ({ operator, subject, expected }: ResolvedLeaf): Comparison => {
  if ('value' in expected) {
    const test = operator.test(expected.value)
    return (fact) => {
      const found = typed(subject, fact)
      return isAbsent(found) ? operator.absent : test(found)
    }
  }
  return (fact, otherFact) => {
    const found = typed(subject, fact)
    const other = typed(expected, otherFact)
    return isAbsent(found) || isAbsent(other) ? operator.absent : operator.test(other)(found)
  }
}

/** `otherFact` matters only to a comparison with another fact. */
export type Comparison = (fact: Json | undefined, otherFact: Json | undefined) => boolean

const leafPredicate = (leaf: ResolvedLeaf): Predicate => {
  const { subject, expected } = leaf
  const answer = answerLeaf(leaf)
  const fact = knownName(subject)
  if ('value' in expected) return (facts) => answer(factOf(facts, fact), undefined)
  const otherFact = knownName(expected)
  return (facts) => answer(factOf(facts, fact), factOf(facts, otherFact))
}

export const factOf = (facts: Facts, name: string): Json | undefined => own(facts, name) as Json | undefined

const typed = (subject: Subject, fact: Json | undefined): Json | undefined => {
  const value = subject.below(fact)
  if (!isAbsent(value)) requireType(subject.type, value, subject.label)
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
