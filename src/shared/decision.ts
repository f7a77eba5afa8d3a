import type { Json, JsonObject } from './json'
import type { ReasonCode } from './reasons'

/** The result of an evaluator: the outcome, the stable reason code, and the explanation. */
export interface Decision<Outcome> {
  readonly outcome: Outcome
  readonly reason: ReasonCode
  /** The variable data of the reason: a rule's index, a name, a cause. */
  readonly details?: JsonObject
  readonly explanation: Explanation
}

/** One question and its answer. All branches are present, also branches that could not change the outcome. */
export interface Explanation {
  /** The question in a few words: `page is https://ex.com/pricing`. */
  readonly question: string
  readonly holds: boolean
  readonly reason?: ReasonCode
  readonly expected?: Json
  readonly found?: Json
  readonly because?: readonly Explanation[]
}

export const decision = <Outcome>(
  outcome: Outcome,
  reason: ReasonCode,
  explanation: Omit<Explanation, 'reason'>,
  details?: JsonObject,
): Decision<Outcome> => ({
  outcome,
  reason,
  ...(details && { details }),
  explanation: { ...explanation, reason },
})
