import type { Conversation } from '../../inbox/conversation/conversation'
import type { Disposition } from '../../records/disposition'
import { deepestFollowUp, type FollowUp, followUpId } from '../../records/follow-up'
import { create, type Known } from '../../records/known'
import { type Decision, decision } from '../../shared/decision'
import type { Instant } from '../../shared/instant'
import { emptyPlan, joinPlans, type Plan, type Planned } from '../../shared/plan'
import type { ReasonCode } from '../../shared/reasons'

export interface FollowUpFacts {
  readonly now: Instant
  readonly followUp: FollowUp
  /** The disposition under the id of the follow-up: it is decided once. */
  readonly disposition: Known<Disposition>
  readonly conversation: Extract<Known<Conversation>, { readonly value: Conversation }>
}

/** The decision of the rule. A plan without changes means that nothing has to be done. */
export interface FollowUpAnswer {
  readonly reason: ReasonCode
  readonly plan: Partial<Plan>
}

/**
 * Ends a follow-up without its rule, if it was decided before, if its conversation is erased, or if it is too deep.
 * Returns undefined if the rule has to decide.
 */
export const endFollowUp = (facts: FollowUpFacts): Planned<Disposition | undefined> | undefined => {
  const { disposition, conversation, followUp } = facts
  //
  if (disposition.value !== undefined) return { plan: emptyPlan, result: disposition.value }
  if (conversation.value.erasedAt !== undefined) return { plan: emptyPlan, result: undefined }
  //
  if (followUp.causes.length >= deepestFollowUp)
    return settleFollowUp(facts, { reason: 'FOLLOW_UP_DEPTH', plan: {} })
  return undefined
}

/** Joins the plan of the rule with the disposition of the follow-up and its causes. */
export const settleFollowUp = (
  { now, followUp }: FollowUpFacts,
  { reason, plan }: FollowUpAnswer,
): Planned<Disposition> => {
  const { conversationId, causes } = followUp
  const id = followUpId(followUp)
  const newDisposition: Disposition = {
    kind: 'thread',
    reason,
    at: now,
    conversationId,
    messageId: id,
    causes,
  }
  return { plan: joinPlans(plan, create('disposition', id, newDisposition)), result: newDisposition }
}

/** The explanation in the thread: the follow-up that led to the entry. */
export const becauseOf = (followUp: FollowUp): Decision<boolean> => {
  const { rule, seq, causes } = followUp
  return decision(
    true,
    'FOLLOW_UP',
    { question: `the rule ${rule} was to decide again after entry ${seq}`, holds: true },
    { rule, seq, id: followUpId(followUp), causes },
  )
}
