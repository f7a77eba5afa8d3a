import { type Decision, decision } from '../shared/decision'
import { firstMatch } from '../shared/first-match'
import type { ReasonCode } from '../shared/reasons'
import { routeConversation } from './route'
import type { RoutingFacts, RoutingOutcome } from './routing-facts'
import type { RoutingRule } from './routing-rule'

export interface HandOff {
  /** Who should take it: the target the bot named, or the channel's own rule. */
  readonly rule: RoutingRule
  readonly policy: HandOffPolicy
  /** Why the bot stops: it asked for a person, it failed, or it went round in circles. */
  readonly cause: 'asked' | 'error' | 'loop'
  readonly withinHours: boolean
  /** An earlier hand-off of this conversation still waits for somebody. */
  readonly pending: boolean
}

export interface HandOffPolicy {
  /** @default 'if-user-available' */
  readonly handoffOutsideHours?: 'if-user-available' | 'never'
  /** @default 'unassigned' */
  readonly onNone?: 'unassigned' | 'queue' | 'keep-bot'
}

/**
 * `keep` changes nothing, `keep-bot` tells the bot that nobody can come; every other kind puts a human in control, also
 * when nobody is assigned.
 */
export type HandOffOutcome = RoutingOutcome | { readonly kind: 'keep-bot' }

/** Decides what becomes of a conversation that a bot gives up (semantics 4, B-09 to B-12, B-14, B-15). */
export const decideHandOff = (handOff: HandOff, facts: RoutingFacts): Decision<HandOffOutcome> => {
  const { policy, cause, withinHours, pending } = handOff
  const { control } = facts.conversation
  const routed = routeConversation(handOff.rule, {
    ...facts,
    conversation: { ...facts.conversation, control: 'human' },
  })
  const taker = takerOf(routed, facts)
  const nobody = whenNobody(policy, cause)
  const coded = (reason: ReasonCode) => ({
    reason: cause === 'asked' ? reason : causes[cause],
    details: { handOff: reason, routing: routed.reason },
  })
  const otherwise = coded(nobody.reason)
  return firstMatch<HandOffOutcome>(
    'a person takes over from the bot',
    ({ kind }) => kind === 'assign',
    [
      {
        question: 'a person is in control, or an earlier hand-off waits',
        holds: control === 'human' || pending,
        reason: 'HANDOFF_DUPLICATE',
        found: { control, pending },
        outcome: { kind: 'keep' },
      },
      {
        question: 'it is filtered, blocked or closed, so it is not routed',
        holds: routed.outcome.kind === 'keep' && taker === null,
        reason: routed.reason,
        outcome: { kind: 'keep' },
      },
      {
        question: 'it is outside business hours, and the policy hands off within them only',
        holds: !withinHours && policy.handoffOutsideHours === 'never',
        found: { withinHours, handoffOutsideHours: policy.handoffOutsideHours ?? 'if-user-available' },
        outcome: { kind: 'unassigned' },
        ...coded('HANDOFF_OUTSIDE_HOURS_UNASSIGNED'),
      },
      {
        question: 'somebody takes it',
        holds: taker !== null,
        because: [routed.explanation],
        outcome: taker === null ? nobody.outcome : { kind: 'assign', userId: taker },
        ...coded('HANDOFF_ACCEPTED'),
      },
    ],
    decision(
      nobody.outcome,
      otherwise.reason,
      {
        question: 'nobody takes it',
        holds: taker === null,
        expected: { onNone: policy.onNone ?? 'unassigned' },
      },
      otherwise.details,
    ),
  )
}

/** What the decision is called when the bot did not ask for a person itself. */
const causes = { error: 'HANDOFF_BOT_ERROR', loop: 'BOT_LOOP_GUARD' } as const

const takerOf = ({ outcome, reason }: Decision<RoutingOutcome>, facts: RoutingFacts): string | null => {
  if (outcome.kind === 'assign') return outcome.userId
  return reason === 'ALREADY_ASSIGNED' ? facts.conversation.assigneeId : null
}

/** A bot that goes round in circles is stopped, so it is never kept. */
const whenNobody = (
  { onNone = 'unassigned' }: HandOffPolicy,
  cause: HandOff['cause'],
): { readonly outcome: HandOffOutcome; readonly reason: ReasonCode } => {
  if (onNone === 'queue') return { outcome: { kind: 'queue' }, reason: 'HANDOFF_NO_AGENT_QUEUED' }
  return onNone === 'keep-bot' && cause !== 'loop'
    ? { outcome: { kind: 'keep-bot' }, reason: 'HANDOFF_NO_AGENT_BOT_CONTINUES' }
    : { outcome: { kind: 'unassigned' }, reason: 'HANDOFF_NO_AGENT_UNASSIGNED' }
}
