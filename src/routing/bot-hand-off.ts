import { type Decision, decision } from '../shared/decision'
import { firstMatch } from '../shared/first-match'
import type { ReasonCode } from '../shared/reasons'
import { routeConversation } from './route'
import type { RoutingFacts, RoutingOutcome } from './routing-facts'
import type { RoutingRule } from './routing-rule'

export interface HandOff {
  /** The target of the hand-off: the one that the bot named, or the rule of the channel. */
  readonly rule: RoutingRule
  readonly policy: HandOffPolicy
  /** The cause: the bot asked for a human, it failed (B-14), or it repeated itself (B-15). */
  readonly cause: 'asked' | 'error' | 'loop'
  readonly withinHours: boolean
  /** An earlier hand-off of this conversation still waits for a human. */
  readonly pending: boolean
}

export interface HandOffPolicy {
  /** @default 'if-user-available' */
  readonly handoffOutsideHours?: 'if-user-available' | 'never'
  /** @default 'unassigned' */
  readonly onNone?: 'unassigned' | 'queue' | 'keep-bot'
}

/**
 * `keep` changes nothing. `keep-bot` tells the bot that nobody is available. Every other kind puts a human in control,
 * also when nobody is assigned.
 */
export type HandOffOutcome = RoutingOutcome | { readonly kind: 'keep-bot' }

/** Decides the hand-off of a conversation from a bot (semantics 4, B-09 to B-12, B-14, B-15). */
export const decideHandOff = (handOff: HandOff, facts: RoutingFacts): Decision<HandOffOutcome> => {
  const { policy, cause, withinHours, pending } = handOff
  const { control } = facts.conversation
  const routed = routeConversation(handOff.rule, {
    ...facts,
    conversation: { ...facts.conversation, control: 'human' },
  })
  const newAssignee = newAssigneeOf(routed, facts)
  const nobody = outcomeWithoutAssignee(policy, cause)
  const coded = (reason: ReasonCode) => ({
    reason: cause === 'asked' ? reason : causes[cause],
    details: { handOff: reason, routing: routed.reason },
  })
  const otherwise = coded(nobody.reason)
  return firstMatch<HandOffOutcome>(
    'a person takes over from the bot',
    ({ kind }) => kind === 'assign',
    [
      // B-12
      {
        question: 'a person is in control, or an earlier hand-off waits',
        holds: control === 'human' || pending,
        reason: 'HANDOFF_DUPLICATE',
        found: { control, pending },
        outcome: { kind: 'keep' },
      },
      // such a conversation is never routed.
      {
        question: 'it is filtered, blocked or closed, so it is not routed',
        holds: routed.outcome.kind === 'keep' && newAssignee === null,
        reason: routed.reason,
        outcome: { kind: 'keep' },
      },
      // B-10
      {
        question: 'it is outside business hours, and the policy hands off within them only',
        holds: !withinHours && policy.handoffOutsideHours === 'never',
        found: { withinHours, handoffOutsideHours: policy.handoffOutsideHours ?? 'if-user-available' },
        outcome: { kind: 'unassigned' },
        ...coded('HANDOFF_OUTSIDE_HOURS_UNASSIGNED'),
      },
      // B-09: business hours are ignored when somebody is available.
      {
        question: 'somebody takes it',
        holds: newAssignee !== null,
        because: [routed.explanation],
        outcome: newAssignee === null ? nobody.outcome : { kind: 'assign', userId: newAssignee },
        ...coded('HANDOFF_ACCEPTED'),
      },
    ],
    // B-11: nobody is eligible.
    decision(
      nobody.outcome,
      otherwise.reason,
      {
        question: 'nobody takes it',
        holds: newAssignee === null,
        expected: { onNone: policy.onNone ?? 'unassigned' },
      },
      otherwise.details,
    ),
  )
}

/** The reason of a hand-off that the bot did not ask for. B-14: the bot failed. B-15: it repeated itself. */
const causes = { error: 'HANDOFF_BOT_ERROR', loop: 'BOT_LOOP_GUARD' } as const

const newAssigneeOf = ({ outcome, reason }: Decision<RoutingOutcome>, facts: RoutingFacts): string | null => {
  if (outcome.kind === 'assign') return outcome.userId
  return reason === 'ALREADY_ASSIGNED' ? facts.conversation.assigneeId : null
}

/** The outcome when nobody is eligible (B-11). A bot that repeats itself is always stopped (B-15). */
const outcomeWithoutAssignee = (
  { onNone = 'unassigned' }: HandOffPolicy,
  cause: HandOff['cause'],
): { readonly outcome: HandOffOutcome; readonly reason: ReasonCode } => {
  if (onNone === 'queue') return { outcome: { kind: 'queue' }, reason: 'HANDOFF_NO_AGENT_QUEUED' }
  return onNone === 'keep-bot' && cause !== 'loop'
    ? { outcome: { kind: 'keep-bot' }, reason: 'HANDOFF_NO_AGENT_BOT_CONTINUES' }
    : { outcome: { kind: 'unassigned' }, reason: 'HANDOFF_NO_AGENT_UNASSIGNED' }
}
