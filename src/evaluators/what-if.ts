import { canonicalJson } from '../shared/canonical-json'
import type { Decision } from '../shared/decision'
import type { AnyEvaluator, Evaluator } from '../shared/evaluator'
import { guardWith, listOf } from '../shared/guard'
import type { Json } from '../shared/json'
import { evaluatorForm } from './guards'

/** The effect of another rule on a population: for whom the outcome changes, and why. */
export type WhatIf<Facts, Outcome, Code extends string> = {
  /** The number of facts in the population. */
  readonly asked: number
  /** The number of facts with an equal decision. */
  readonly unchanged: number
  /** Each change, in the order of the population. */
  readonly changes: readonly Changed<Facts, Outcome, Code>[]
  /** How many went from one reason to another, the most first. */
  readonly byReason: readonly {
    /** The reason by the rule of before. */
    readonly from: Code
    /** The reason by the rule of after. */
    readonly to: Code
    /** The number of facts. */
    readonly count: number
  }[]
}

export type Changed<Facts, Outcome, Code extends string> = {
  /** The place of these facts in the population. */
  readonly index: number
  /** The facts for which the decision changes. */
  readonly facts: Facts
  /** The decision by the rule of before. */
  readonly before: Decision<Outcome, Code>
  /** The decision by the rule of after. */
  readonly after: Decision<Outcome, Code>
}

/**
 * Decides all facts under two rules, and returns the differences of outcome or reason.
 *
 * @throws HelpdeskError `INVALID_INPUT` for an evaluator of another form, a population that is no list, or an outcome of
 * more than 200 levels of lists and objects; otherwise as the evaluator's `decide`.
 */
export const whatIf = <Rule, Facts, Outcome, Code extends string>(
  evaluator: Evaluator<string, Rule, Facts, Outcome, Code, never>,
  before: Rule,
  after: Rule,
  population: readonly Facts[],
): WhatIf<Facts, Outcome, Code> => {
  guardWith(evaluator, evaluatorForm, 'evaluator')
  guardWith(population, populationForm, 'population')
  const [decideBefore, decideAfter] = [decider(evaluator, before), decider(evaluator, after)]
  const changes = population.flatMap((facts, index) => {
    const change = { index, facts, before: decideBefore(facts), after: decideAfter(facts) }
    return resultOf(change.before) === resultOf(change.after) ? [] : [change]
  })
  return {
    asked: population.length,
    unchanged: population.length - changes.length,
    changes,
    byReason: countReasons(changes.map((change) => [reasonOf(change.before), reasonOf(change.after)])),
  }
}

const decider = <Rule, Facts, Outcome, Code extends string>(
  evaluator: Evaluator<string, Rule, Facts, Outcome, Code, never>,
  rule: Rule,
): ((facts: Facts) => Decision<Outcome, Code>) => {
  const any = evaluator as AnyEvaluator
  return (any.prepare?.(rule) ?? ((facts) => any.decide(rule, facts))) as (
    facts: Facts,
  ) => Decision<Outcome, Code>
}

const reasonOf = <Code extends string>(decision: Decision<unknown, Code>): Code =>
  (decision as { readonly reason: Code }).reason

const resultOf = (decision: unknown): string => {
  const { outcome, reason } = decision as { readonly outcome: Json; readonly reason: string }
  return canonicalJson([outcome, reason])
}

const countReasons = <Code extends string>(pairs: readonly (readonly [Code, Code])[]) => {
  const counts = new Map<string, { from: Code; to: Code; count: number }>()
  for (const [from, to] of pairs) {
    const entry = counts.get(`${from} ${to}`) ?? { from, to, count: 0 }
    entry.count += 1
    counts.set(`${from} ${to}`, entry)
  }
  return [...counts.values()].sort((left, right) => right.count - left.count)
}

const populationForm = listOf(() => undefined)
