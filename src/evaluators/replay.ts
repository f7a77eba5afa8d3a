import { canonicalJson } from '../shared/canonical-json'
import type { Decision } from '../shared/decision'
import type { AnyEvaluator } from '../shared/evaluator'
import { guardWith, number, object, text } from '../shared/guard'
import type { Json } from '../shared/json'
import { evaluatorsForm } from './guards'
import type { RecordedEvaluation } from './record'

export type Replayed =
  | { readonly kind: 'same' }
  /** The policy decides otherwise than it did, under the same version. */
  | {
      readonly kind: 'different'
      /** The decision in the record. */
      readonly before: Decision<unknown, string>
      /** The decision of today. */
      readonly after: Decision<unknown, string>
    }
  /** No evaluator of this name has this version, so nothing can be compared. */
  | {
      readonly kind: 'unknown-version'
      /** The name in the record. */
      readonly evaluator: string
      /** The version in the record. */
      readonly version: number
    }

/**
 * Decides a recorded evaluation again, and compares the whole decision.
 *
 * @throws HelpdeskError `INVALID_INPUT` for a record of another form, such as one without a decision; `INVALID_RULE` or
 * `INVALID_INPUT` when the recorded rule or facts are no longer readable.
 */
export const replay = (evaluators: readonly AnyEvaluator[], recorded: RecordedEvaluation): Replayed => {
  guardWith(evaluators, evaluatorsForm, 'evaluators')
  guardWith(recorded, recordedForm, 'recorded')
  const { version, rule, facts, decision: before } = recorded
  const evaluator = evaluators.find((each) => each.name === recorded.evaluator && each.version === version)
  if (!evaluator) return { kind: 'unknown-version', evaluator: recorded.evaluator, version }
  const after = evaluator.decide(rule, facts)
  return canonicalJson(before as Json) === canonicalJson(after)
    ? { kind: 'same' }
    : { kind: 'different', before, after }
}

const recordedForm = object({
  evaluator: text,
  version: number,
  decision: object({ reason: text, explanation: object({}) }),
})
