import type { Conversation } from '../../inbox/conversation/conversation'
import type { Disposition } from '../../records/disposition'
import { deepestFollowUp, type FollowUp, followUpId } from '../../records/follow-up'
import { type Decision, decision } from '../../shared/decision'
import { guardWith } from '../../shared/guard'
import type { Instant } from '../../shared/instant'
import type { ReasonCode } from '../../shared/reasons'
import { type Decided, joinParts, nothingDecided, type Parts } from '../decided/decided'
import { followUpFactsForm, followUpForm } from './guards'

/** The facts for a follow-up. */
export interface FollowUpFacts {
  /** The time of the decision, in epoch milliseconds; the host's clock. */
  readonly now: Instant
  /** The disposition under the id of the follow-up: it is decided once. */
  readonly disposition: Disposition | null
  /** The conversation of the follow-up; null if it was deleted. */
  readonly conversation: Conversation | null
  /** The decision of the rule about this conversation, which is asked only when the follow-up has to be decided. */
  readonly answer?: FollowUpAnswer
}

/** The decision of a rule. Without changes nothing had to be done. */
export type FollowUpAnswer = {
  /** The reason code for the disposition of the follow-up, from the decision of the rule. */
  readonly reason: ReasonCode
  /** The changes, writes and effects of the rule; empty if nothing had to be done. */
  readonly parts: Parts
}

const reliesOn = ['disposition', 'conversation'] as const

/**
 * Decides a follow-up by its rule. The rule does not decide when the follow-up was decided before, when its conversation
 * is gone or erased, or when it is too deep. The result is undefined when nothing is left to decide about.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place, for a follow-up or facts of another form.
 */
export const decideFollowUp = (
  followUp: FollowUp,
  facts: FollowUpFacts,
): Decided<Disposition | undefined, (typeof reliesOn)[number]> => {
  guardWith(followUp, followUpForm, 'followUp')
  guardWith(facts, followUpFactsForm, 'facts')
  const { now, disposition } = facts
  //
  if (disposition !== null) return nothingDecided(disposition, reliesOn)
  if (!isLeft(facts)) return nothingDecided(undefined, reliesOn)
  const { reason, parts } = isTooDeep(followUp) || facts.answer === undefined ? tooDeep : facts.answer
  const { conversationId, causes } = followUp
  const id = followUpId(followUp)
  const decided: Disposition = { kind: 'thread', reason, at: now, conversationId, messageId: id, causes }
  return {
    ...joinParts(parts, { writes: [{ kind: 'disposition', id, disposition: decided }] }),
    reliesOn,
    result: decided,
  }
}

/** Whether the rule has to decide. */
export const asksRule = (
  followUp: FollowUp,
  facts: Pick<FollowUpFacts, 'disposition' | 'conversation'>,
): facts is { readonly disposition: null; readonly conversation: Conversation } =>
  facts.disposition === null && isLeft(facts) && !isTooDeep(followUp)

const isLeft = ({ conversation }: Pick<FollowUpFacts, 'conversation'>): boolean =>
  conversation !== null && conversation.erasedAt === undefined

/** */
const isTooDeep = ({ causes }: FollowUp): boolean => causes.length >= deepestFollowUp

const tooDeep: FollowUpAnswer = { reason: 'FOLLOW_UP_DEPTH', parts: {} }

/** The explanation in the thread: the follow-up that led to the entry. */
export const becauseOf = (followUp: FollowUp): Decision<boolean> => {
  const { rule, seq, causes } = followUp
  return decision(
    true,
    'FOLLOW_UP',
    { key: 'intake/was-asked-to-decide-again', params: { rule, seq }, holds: true },
    { rule, seq, id: followUpId(followUp), causes },
  )
}
