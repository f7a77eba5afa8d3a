import { Engine } from 'json-rules-engine'
import type { Decision, Explanation } from '../shared/decision'
import { type HelpdeskError, isHelpdeskError } from '../shared/errors'
import { type Json, type JsonObject, own } from '../shared/json'
import type { Condition } from './condition'
import { type ConditionReason, conditionDecision } from './decide'
import { explainLeaf, explainResolved } from './explain'
import {
  createFactReader,
  type FactAnswer,
  type FactTimeLimit,
  type FetchedFact,
  type FetchFact,
} from './fact-reader'
import { comparisonOperator, factOperator, type LoweredComparison, lower } from './lowered'
import { type ConditionOptions, resolveCondition } from './resolve'

export type { Decision, Explanation } from '../shared/decision'
export type { Json, JsonObject } from '../shared/json'
export type { Condition } from './condition'
export type { FactTimeLimit, FetchedFact, FetchFact }

export interface RunOptions extends ConditionOptions {
  /** The longest wait for a fact; a later fact fails with `FACT_FAILED`. @default none: a fact that never arrives blocks the run */
  readonly timeLimit?: FactTimeLimit
}

export interface DecidedRule<Rule> {
  /** The rule, as the host gave it. */
  readonly rule: Rule
  /** Whether the condition holds, explained. */
  readonly decision: Decision<boolean, ConditionReason>
}

/** A rule that could not be decided because of a fact: `FACT_FAILED` or `FACT_TYPE`. It neither holds nor fails. */
export interface UndecidedRule<Rule> {
  /** The rule, as the host gave it. */
  readonly rule: Rule
  /** The error of the first comparison that could not be evaluated. */
  readonly failure: HelpdeskError
}

/** The facts of a run by name: each a value, or a function that fetches it. */
export type FetchedFacts = Readonly<Record<string, FetchedFact>>
/** A rule of a host: any object with a condition. */
export type RuleWithCondition = {
  /** The condition that a run evaluates. */
  readonly condition: Condition
}

/**
 * Evaluates rules whose facts must be fetched. Runs on json-rules-engine and gives the same results as
 * `compileCondition`. The decisions are in the order of the rules.
 *
 * @throws HelpdeskError `INVALID_RULE`; `FACT_FAILED` or `FACT_TYPE` of the first rule that could not be decided.
 */
export const runRules = async <Rule extends RuleWithCondition>(
  rules: readonly Rule[],
  facts: FetchedFacts,
  { timeLimit, ...options }: RunOptions = {},
): Promise<readonly DecidedRule<Rule>[]> => prepareRules(rules, options).run(facts, timeLimit)

/**
 * As `runRules`, but a failing fact affects only the rules that use it. The result has for each rule its decision, or
 * the failure of its first comparison that could not be evaluated.
 *
 * @throws HelpdeskError `INVALID_RULE`.
 */
export const settleRules = async <Rule extends RuleWithCondition>(
  rules: readonly Rule[],
  facts: FetchedFacts,
  { timeLimit, ...options }: RunOptions = {},
): Promise<readonly (DecidedRule<Rule> | UndecidedRule<Rule>)[]> =>
  prepareRules(rules, options).settle(facts, timeLimit)

/** Rules that are run many times. Runs may overlap. */
export interface PreparedRules<Rule> {
  /** As `runRules`. */
  readonly run: (facts: FetchedFacts, timeLimit?: FactTimeLimit) => Promise<readonly DecidedRule<Rule>[]>
  /** As `settleRules`. */
  readonly settle: (
    facts: FetchedFacts,
    timeLimit?: FactTimeLimit,
  ) => Promise<readonly (DecidedRule<Rule> | UndecidedRule<Rule>)[]>
}

/**
 * Reads rules once for any number of runs. A run takes about half as long as `runRules`.
 *
 * @throws HelpdeskError `INVALID_RULE`.
 */
export const prepareRules = <Rule extends RuleWithCondition>(
  rules: readonly Rule[],
  options: ConditionOptions = {},
): PreparedRules<Rule> => {
  const comparisons: LoweredComparison[] = []
  const prepared = rules.map((rule, index) => {
    const place = `${options.place ?? 'rules'}[${index}]`
    const tree = resolveCondition(rule.condition, { ...options, place })
    const first = comparisons.length
    const properties = {
      name: String(index),
      conditions: { all: [lower(tree, comparisons)] },
      event: { type: 'held' },
    }
    return { rule, tree, properties, first, end: comparisons.length }
  })
  const names = new Set(
    comparisons.flatMap(({ leaf: { subject, expected } }) =>
      'fact' in expected ? [subject.fact, expected.fact] : [subject.fact],
    ),
  )

  const settle: PreparedRules<Rule>['settle'] = async (facts, timeLimit) => {
    // Overlapping runs of one engine drop rules, and different priorities leave branches unevaluated. So each run has
    // its own engine, and all rules have one priority.
    const engine = new Engine()
    const answers = new Array<Answer | undefined>(comparisons.length)
    addFacts(engine, names, facts, timeLimit)
    addOperators(engine, comparisons, answers)
    for (const { properties } of prepared) engine.addRule(properties)
    const { results } = await engine.run()
    const held = new Set(results.map(({ name }) => name))
    return prepared.map(({ rule, tree, properties, first, end }) => {
      for (let number = first; number < end; number += 1) {
        const answer = answers[number]
        if (isHelpdeskError(answer)) return { rule, failure: answer }
      }
      let number = first
      const explanation = explainResolved(tree, () => answers[number++] as Explanation)
      return { rule, decision: conditionDecision({ ...explanation, holds: held.has(properties.name) }) }
    })
  }

  return {
    settle,
    run: async (facts, timeLimit) =>
      (await settle(facts, timeLimit)).map((settled) => {
        if ('failure' in settled) throw settled.failure
        return settled
      }),
  }
}

/** The result of a comparison. */
type Answer = Explanation | HelpdeskError

/** A fact that is given as a value is available at once, without a promise. */
const addFacts = (
  engine: Engine,
  names: ReadonlySet<string>,
  facts: FetchedFacts,
  timeLimit: FactTimeLimit | undefined,
): void => {
  const read = createFactReader(facts, timeLimit)
  for (const name of names) {
    const fact = own(facts, name) as FetchedFact
    const answer = typeof fact === 'function' ? (params: JsonObject) => read(name, params) : { value: fact }
    engine.addFact<FactAnswer | Promise<FactAnswer>>(name, answer, { cache: false })
  }
}

/** A comparison that cannot be evaluated counts as false in the engine, and its rule is reported as undecided. */
const addOperators = (
  engine: Engine,
  comparisons: readonly LoweredComparison[],
  answers: (Answer | undefined)[],
): void => {
  const compare = (number: number, fact: FactAnswer, otherFact: FactAnswer | undefined): boolean => {
    const { leaf, answer } = comparisons[number] as LoweredComparison
    try {
      const found = valueOf(fact)
      const other = otherFact && valueOf(otherFact)
      const holds = answer(found, other)
      answers[number] = explainLeaf(leaf, holds, found, other)
      return holds
    } catch (error) {
      if (!isHelpdeskError(error)) throw error
      answers[number] = error
      return false
    }
  }
  engine.addOperator<FactAnswer, number>(comparisonOperator, (fact, number) =>
    compare(number, fact, undefined),
  )
  comparisons.forEach(({ leaf }, number) => {
    if ('value' in leaf.expected) return
    engine.addOperator<FactAnswer, FactAnswer>(factOperator(number), (fact, other) =>
      compare(number, fact, other),
    )
  })
}

const valueOf = (answer: FactAnswer): Json | undefined => {
  if ('failure' in answer) throw answer.failure
  return answer.value
}
