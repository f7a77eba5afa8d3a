import type { Decision, Explanation } from '../shared/decision'
import type { Instant } from '../shared/instant'
import type { JsonObject } from '../shared/json'
import type { ReasonCode } from '../shared/reasons'

/** The decisions behind an entry of a thread, by the policy that made them. */
export type Because = Readonly<Record<string, Decision<unknown>>>

/** Stored apart from the thread, because explanations contain found values and may name a person. */
export type RecordedDecision = {
  readonly conversationId: string
  readonly seq: number
  readonly at: Instant
  readonly decisions: readonly {
    readonly policy: string
    readonly reason: ReasonCode
    readonly details?: JsonObject
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
