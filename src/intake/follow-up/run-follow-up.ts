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
  /** Under the id of the follow-up: it is decided once. */
  readonly disposition: Known<Disposition>
  readonly conversation: Extract<Known<Conversation>, { readonly value: Conversation }>
}

/** What the rule decided. A plan without changes says that nothing is to be done any more. */
export interface FollowUpAnswer {
  readonly reason: ReasonCode
  readonly plan: Partial<Plan>
}

/**
 * What becomes of a follow-up without asking its rule: one that was decided before, whose conversation is erased, or that too
 * many others led to. Nothing when the rule has to be asked.
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

/** Commits what the rule decided, and with it that this follow-up is decided, and because of what. */
export const settleFollowUp = (
  { now, followUp }: FollowUpFacts,
  { reason, plan }: FollowUpAnswer,
): Planned<Disposition> => {
  const { conversationId, causes } = followUp
  const id = followUpId(followUp)
  const settled: Disposition = { kind: 'thread', reason, at: now, conversationId, messageId: id, causes }
  return { plan: joinPlans(plan, create('disposition', id, settled)), result: settled }
}

/** Explains in the thread what a follow-up came from. */
export const becauseOf = (followUp: FollowUp): Decision<boolean> => {
  const { rule, seq, causes } = followUp
  return decision(
    true,
    'FOLLOW_UP',
    { question: `the rule ${rule} was to decide again after entry ${seq}`, holds: true },
    { rule, seq, id: followUpId(followUp), causes },
  )
}
