import type { Decision } from '../shared/decision'
import type { AnyEvaluator, Evaluator } from '../shared/evaluator'
import { guardWith } from '../shared/guard'
import type { Json } from '../shared/json'
import { copyOf } from '../shared/shown'
import { evaluatorForm } from './guards'

/** A decision with everything that it came from, as plain data. It holds personal data, and is the host's to keep. */
export type RecordedEvaluation<Outcome = unknown, Code extends string = string> = {
  /** The name of the evaluator. */
  readonly evaluator: string
  /** The version of the evaluator. */
  readonly version: number
  /** A copy of the rule. */
  readonly rule: Json
  /** A copy of the facts. They can hold personal data. */
  readonly facts: Json
  /** The decision of that time. */
  readonly decision: Decision<Outcome, Code>
}

/**
 * Decides, and returns the decision with copies of its inputs.
 *
 * @throws HelpdeskError `INVALID_INPUT` for an evaluator of another form, or inputs of more than 200 levels of lists and
 * objects; otherwise as the evaluator's `decide`.
 */
export const record = <Rule, Facts, Outcome, Code extends string>(
  evaluator: Evaluator<string, Rule, Facts, Outcome, Code, never>,
  rule: Rule,
  facts: Facts,
): RecordedEvaluation<Outcome, Code> => {
  guardWith(evaluator, evaluatorForm, 'evaluator')
  return {
    evaluator: evaluator.name,
    version: evaluator.version,
    rule: copyOf(rule as Json),
    facts: copyOf(facts as Json),
    decision: (evaluator as AnyEvaluator).decide(rule, facts) as Decision<Outcome, Code>,
  }
}
