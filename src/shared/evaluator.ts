import type { Decision } from './decision'
import type { Finding } from './finding'
import type { JsonObject } from './json'
import type { Checked } from './parse-with'

/**
 * One policy as a value: the same form for every policy of ours and of a host, so that tools can record, replay, compare
 * and test a policy without knowing it.
 */
export interface Evaluator<
  Name extends string,
  Rule,
  Facts,
  Outcome,
  Code extends string,
  About = undefined,
> {
  /** Unique among the evaluators of a record. */
  readonly name: Name
  /** Raised whenever some rule and facts give another outcome, reason or explanation than before. */
  readonly version: number
  /** Every code that `decide` can give. */
  readonly reasons: readonly Code[]
  /**
   * Decides. Reads no clock and no randomness: the time is among the facts.
   *
   * @throws HelpdeskError `INVALID_RULE` or `INVALID_INPUT` for a rule or facts of another form.
   */
  decide(rule: Rule, facts: Facts): Decision<Outcome, Code>
  /** Whether the outcome is a yes. It equals `holds` of the explanation. */
  holds(outcome: Outcome): boolean
  /** Prepares a rule for many decisions. The result always equals `decide`. */
  prepare?(rule: Rule): (facts: Facts) => Decision<Outcome, Code>
  /** Validates a rule; returns all refusals, each with its place. */
  readRule(input: unknown): Checked<Rule>
  /** Validates facts; returns all refusals, each with its place. */
  readFacts(input: unknown): Checked<Facts>
  /** JSON Schema (draft 2020-12) of what the readers accept, and of the outcome. */
  readonly schema: EvaluatorSchema
  /** Lists whose order changes nothing in the outcome and the reason. */
  readonly unordered: readonly Path[]
  /** Finds likely mistakes in rules that can be saved. */
  lint?(rules: readonly Rule[], about?: About): readonly Finding[]
}

/**
 * A place in the input: `rule` or `facts` first, then names of properties, with `*` for each item of a list and for
 * each value of an object with any names.
 */
export type Path = readonly ['rule' | 'facts', ...string[]]

export type JsonSchema = JsonObject

export type EvaluatorSchema = {
  /** Of the rule. */
  readonly rule: JsonSchema
  /** Of the facts. */
  readonly facts: JsonSchema
  /** Of the outcome. */
  readonly outcome: JsonSchema
}

/** An evaluator of any name, outcome and codes. */
// biome-ignore lint/suspicious/noExplicitAny: `About` is contravariant, and `unknown` would accept no evaluator.
export type EvaluatorOf<Rule, Facts> = Evaluator<string, Rule, Facts, any, any, any>

/** Any evaluator, for tools that work with all of them. */
// biome-ignore lint/suspicious/noExplicitAny: rules and facts are contravariant too.
export type AnyEvaluator = EvaluatorOf<any, any>
