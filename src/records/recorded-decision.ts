import type { Decision, Explanation } from '../shared/decision'
import type { Instant } from '../shared/instant'
import type { Json, JsonObject } from '../shared/json'
import type { ReasonCode } from '../shared/reasons'

/** The decisions behind an entry of a thread, by the policy that made them. */
export type Because = Readonly<Record<string, Decision<Json | undefined>>>

/** Stored apart from the thread, because explanations contain found values and may name a person. */
export type RecordedDecision = {
  /** The conversation of the entry. */
  readonly conversationId: string
  /** The sequence number of the entry. */
  readonly seq: number
  /** When it was decided. */
  readonly at: Instant
  /** In the order in which they were made. */
  readonly decisions: readonly {
    /** The name of the policy, such as `routing`. */
    readonly policy: string
    /** The reason code. */
    readonly reason: ReasonCode
    /** Values that belong to the reason code. */
    readonly details?: JsonObject
    /** The questions and answers that led to the reason. */
    readonly explanation: Explanation
  }[]
}

export const recordDecisions = (
  conversationId: string,
  seq: number,
  at: Instant,
  because: Because,
): RecordedDecision => ({
  conversationId,
  seq,
  at,
  decisions: Object.entries(because).map(([policy, { reason, details, explanation }]) => ({
    policy,
    reason,
    ...(details && { details }),
    explanation,
  })),
})
