import { type Decision } from '../shared/decision'
import { firstMatch } from '../shared/first-match'
import { flag, guardWith, object, oneOf, optional } from '../shared/guard'
import { underHuman } from './adjusted-facts'
import { factsWith, routingRuleForm } from './guards'
import { route } from './route'
import type { RoutingFacts, RoutingOutcome } from './routing-facts'
import type { RoutingReason } from './routing-reasons'
import type { RoutingRule } from './routing-rule'

export type HandOffRule = {
  /** The target of the hand-off: the one that the bot named, or the rule of the channel. */
  readonly rule: RoutingRule
  /** The settings of the bot. */
  readonly policy: HandOffPolicy
}

export type HandOffPolicy = {
  /** Whether the bot may hand off outside business hours (B-09, B-10). @default 'if-user-available' */
  readonly handoffOutsideHours?: 'if-user-available' | 'never'
  /** What happens when nobody is eligible (B-11). @default 'unassigned' */
  readonly onNone?: 'unassigned' | 'queue' | 'keep-bot'
}

export type HandOffFacts = RoutingFacts & {
  /** The cause: the bot asked for a human, it failed (B-14), or it repeated itself (B-15). */
  readonly cause: 'asked' | 'error' | 'loop'
  /** It is within the business hours of the channel now. */
  readonly withinHours: boolean
  /** An earlier hand-off of this conversation still waits for a human. */
  readonly pending: boolean
}

/**
 * `keep` changes nothing. `keep-bot` tells the bot that nobody is available. Every other kind puts a human in control,
 * also when nobody is assigned.
 */
export type HandOffOutcome = RoutingOutcome | { readonly kind: 'keep-bot' }

export const handOffReasons = [
  'HANDOFF_DUPLICATE',
  'NOT_ROUTABLE_FILTERED',
  'NOT_ROUTABLE_BLOCKED',
  'NOT_ROUTABLE_CLOSED',
  'HANDOFF_OUTSIDE_HOURS_UNASSIGNED',
  'HANDOFF_ACCEPTED',
  'HANDOFF_NO_AGENT_UNASSIGNED',
  'HANDOFF_NO_AGENT_QUEUED',
  'HANDOFF_NO_AGENT_BOT_CONTINUES',
  'HANDOFF_BOT_ERROR',
  'BOT_LOOP_GUARD',
] as const

export type HandOffReason = (typeof handOffReasons)[number]

/**
 * Decides the hand-off of a conversation from a bot (semantics 4, B-09 to B-12, B-14, B-15).
 *
 * @throws HelpdeskError `INVALID_RULE` or `INVALID_INPUT` for a rule or facts of another form.
 */
export const decideHandOff = (
  rule: HandOffRule,
  facts: HandOffFacts,
): Decision<HandOffOutcome, HandOffReason> => {
  guardWith(rule, ruleForm, 'rule', 'INVALID_RULE')
  guardWith(facts, factsForm, 'facts')
  const { policy } = rule
  const { cause, withinHours, pending } = facts
  const { control } = facts.conversation
  const { handoffOutsideHours = 'if-user-available', onNone = 'unassigned' } = policy
  const routed = route(rule.rule, underHuman(facts))
  const userId = newAssigneeOf(routed, facts)
  const nobody = withoutAssignee(policy, cause)
  const coded = (reason: HandOffReason) => ({
    reason: cause === 'asked' ? reason : causes[cause],
    details: { handOff: reason, routing: routed.reason },
  })
  return firstMatch<HandOffOutcome, HandOffReason>(
    'routing/person-takes-over',
    ({ kind }) => kind === 'assign',
    [
      // B-12
      {
        key: 'routing/was-handed-off',
        holds: control === 'human' || pending,
        reason: 'HANDOFF_DUPLICATE',
        found: { control, pending },
        outcome: { kind: 'keep' },
      },
      // such a conversation is never routed.
      {
        key: 'routing/can-be-routed',
        holds: routed.outcome.kind !== 'keep' || userId !== null,
        decidesIf: false,
        reason: notRoutable(routed.reason),
        outcome: { kind: 'keep' },
      },
      // B-10
      {
        key: 'routing/may-hand-off-now',
        holds: withinHours || handoffOutsideHours !== 'never',
        decidesIf: false,
        found: { withinHours, handoffOutsideHours },
        outcome: { kind: 'unassigned' },
        ...coded('HANDOFF_OUTSIDE_HOURS_UNASSIGNED'),
      },
      // B-09: business hours are ignored when somebody is available.
      {
        key: 'routing/person-can-take-over',
        holds: userId !== null,
        found: { userId, onNone },
        because: [routed.explanation],
        outcome: userId === null ? nobody.outcome : { kind: 'assign', userId },
        ...coded('HANDOFF_ACCEPTED'),
      },
    ],
    // B-11: nobody is eligible.
    { outcome: nobody.outcome, ...coded(nobody.reason) },
  )
}

const ruleForm = object({
  rule: routingRuleForm,
  policy: object({
    handoffOutsideHours: optional(oneOf('if-user-available', 'never')),
    onNone: optional(oneOf('unassigned', 'queue', 'keep-bot')),
  }),
})

const factsForm = factsWith({ cause: oneOf('asked', 'error', 'loop'), withinHours: flag, pending: flag })

/** The reason of a hand-off that the bot did not ask for. B-14: the bot failed. B-15: it repeated itself. */
const causes = { error: 'HANDOFF_BOT_ERROR', loop: 'BOT_LOOP_GUARD' } as const

const newAssigneeOf = (
  { outcome, reason }: Decision<RoutingOutcome, RoutingReason>,
  facts: RoutingFacts,
): string | null => {
  if (outcome.kind === 'assign') return outcome.userId
  return reason === 'ALREADY_ASSIGNED' ? facts.conversation.assigneeId : null
}

/** The reasons of R-01 that are left when a human is in control. With other reasons the row does not decide. */
const notRoutable = (reason: RoutingReason) =>
  reason === 'NOT_ROUTABLE_FILTERED' || reason === 'NOT_ROUTABLE_BLOCKED' ? reason : 'NOT_ROUTABLE_CLOSED'

/** The outcome when nobody is eligible (B-11). A bot that repeats itself is always stopped (B-15). */
const withoutAssignee = (
  { onNone = 'unassigned' }: HandOffPolicy,
  cause: HandOffFacts['cause'],
): { readonly outcome: HandOffOutcome; readonly reason: HandOffReason } => {
  if (onNone === 'queue') return { outcome: { kind: 'queue' }, reason: 'HANDOFF_NO_AGENT_QUEUED' }
  return onNone === 'keep-bot' && cause !== 'loop'
    ? { outcome: { kind: 'keep-bot' }, reason: 'HANDOFF_NO_AGENT_BOT_CONTINUES' }
    : { outcome: { kind: 'unassigned' }, reason: 'HANDOFF_NO_AGENT_UNASSIGNED' }
}
