import { type Decision, decision } from '../shared/decision'
import { firstMatch } from '../shared/first-match'
import { flag, guardWith, object, oneOf, optional } from '../shared/guard'
import { without } from './adjusted-facts'
import type { Candidate } from './candidate'
import { candidateForm, factsWith, routingRuleForm, targetsForm } from './guards'
import { chooseFromPool } from './pool'
import { route } from './route'
import type { RoutingFacts, RoutingOutcome } from './routing-facts'
import type { RoutingRule, RoutingTargets } from './routing-rule'

export type ReassignRule = {
  /** The setting of the assignee. */
  readonly setting: ReassignReplies
  /** The channel's rule. */
  readonly rule: RoutingRule
}

/** A setting of a user: while they are away, replies in their open conversations are reassigned. */
export type ReassignReplies = {
  /** Set by the user. */
  readonly enabled: boolean
  /** Who gets the replies. Without it, the rule of the channel decides. */
  readonly target?: RoutingTargets
  /** Whether the setting also applies to mail and to other channels with addresses. @default false */
  readonly alsoEmail?: boolean
}

/** What happened to the conversation, or to its assignee. */
export type ReassignTrigger = 'customer-reply' | 'not-a-reply' | 'assignee-back'

export type ReassignFacts = RoutingFacts & {
  /** Measured by the path that received the message or the change of status. */
  readonly trigger: ReassignTrigger
  /** The user who has the conversation. They do not get it again. */
  readonly assignee: Candidate
}

export const reassignReasons = [
  'NOT_REASSIGNED_BACK',
  'NOT_A_REPLY',
  'ASSIGNEE_AVAILABLE',
  'KEPT_AWAY_ASSIGNEE',
  'REASSIGNED_AWAY_REPLY',
  'REASSIGN_NO_CANDIDATE',
] as const

export type ReassignReason = (typeof reassignReasons)[number]

/**
 * Whether a customer reply moves an assigned conversation away from its assignee.
 *
 * @throws HelpdeskError `INVALID_RULE` or `INVALID_INPUT` for a rule or facts of another form.
 */
export const decideReassignReply = (
  rule: ReassignRule,
  facts: ReassignFacts,
): Decision<RoutingOutcome, ReassignReason> => {
  guardWith(rule, ruleForm, 'rule', 'INVALID_RULE')
  guardWith(facts, factsForm, 'facts')
  const { setting } = rule
  const { trigger, assignee, identifiedBy } = facts
  const { enabled, alsoEmail = false } = setting
  const others = without(assignee.userId, facts)
  const named = setting.target && chooseFromPool(setting.target, {}, others)
  const routed = route(rule.rule, others)
  const moved = routed.outcome.kind === 'assign'
  const from = assignee.userId
  const outcome = { kind: 'keep' } as const
  return firstMatch<RoutingOutcome, ReassignReason>(
    'routing/reply-is-reassigned',
    ({ kind }) => kind === 'assign',
    [
      // no conversation moves back.
      {
        key: 'routing/assignee-came-back',
        holds: trigger === 'assignee-back',
        reason: 'NOT_REASSIGNED_BACK',
        outcome,
      },
      //
      {
        key: 'routing/is-customer-reply',
        holds: trigger === 'customer-reply',
        decidesIf: false,
        reason: 'NOT_A_REPLY',
        outcome,
      },
      //
      {
        key: 'routing/assignee-is-away',
        holds: isAway(assignee),
        decidesIf: false,
        reason: 'ASSIGNEE_AVAILABLE',
        found: assignee.availability.available ? 'AVAILABLE' : assignee.availability.reason,
        outcome,
      },
      // open conversations stay with their assignee.
      {
        key: 'routing/setting-passes-replies-on',
        holds: enabled && (identifiedBy === 'cookie' || alsoEmail),
        decidesIf: false,
        reason: 'KEPT_AWAY_ASSIGNEE',
        found: { enabled, alsoEmail, channelKind: facts.conversation.channelKind },
        outcome,
      },
      //
      {
        key: 'routing/setting-target-answers',
        holds: named?.outcome.kind === 'assign',
        reason: 'REASSIGNED_AWAY_REPLY',
        because: named ? [named.explanation] : [],
        outcome: named?.outcome ?? outcome,
        details: { ...named?.details, from, ...(named && { routing: named.reason }) },
      },
    ],
    // the rule of the channel, with the assignee excluded.
    decision<RoutingOutcome, ReassignReason>(
      routed.outcome,
      moved ? 'REASSIGNED_AWAY_REPLY' : 'REASSIGN_NO_CANDIDATE',
      { key: 'routing/channel-rule-finds-another', holds: moved, because: [routed.explanation] },
      { ...routed.details, from, routing: routed.reason },
    ),
  )
}

const ruleForm = object({
  setting: object({ enabled: flag, target: optional(targetsForm), alsoEmail: optional(flag) }),
  rule: routingRuleForm,
})

const factsForm = factsWith({
  trigger: oneOf('customer-reply', 'not-a-reply', 'assignee-back'),
  assignee: candidateForm,
})

/** Away by status or by hours. A closed window is not away: the user may read on another device. */
const isAway = ({ availability }: Candidate): boolean =>
  !availability.available && availability.reason !== 'NOT_PRESENT'
