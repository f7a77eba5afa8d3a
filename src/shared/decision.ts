import type { Json, JsonObject } from './json'
import type { ReasonCode } from './reasons'

/** What an evaluator answers: the outcome, the stable code that decided it, and the tree that shows how. */
export interface Decision<Outcome> {
  readonly outcome: Outcome
  readonly reason: ReasonCode
  /** What varies behind the code: a rule's index, a name, a cause. */
  readonly details?: JsonObject
  readonly explanation: Explanation
}

/** One question and its answer. Every branch is present, also those that could not change the outcome. */
export interface Explanation {
  /** What was asked, in a few words: `page is https://ex.com/pricing`. */
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
