import { type Decision, decision } from '../shared/decision'
import { firstMatch } from '../shared/first-match'
import type { Candidate } from './candidate'
import { chooseFromPool } from './pool'
import { routeConversation } from './route'
import type { RoutingFacts, RoutingOutcome } from './routing-facts'
import type { RoutingRule, RoutingTargets } from './routing-rule'

/** A setting of a user: while they are away, replies in their open conversations are reassigned. */
export interface ReassignReplies {
  readonly enabled: boolean
  /** Who gets the replies. Without it, the rule of the channel decides. */
  readonly target?: RoutingTargets
  /** Whether the setting also applies to mail and to other channels with addresses. @default false */
  readonly alsoEmail?: boolean
}

/** What happened to the conversation, or to its assignee. */
export type ReassignTrigger = 'customer-reply' | 'not-a-reply' | 'assignee-back'

export interface ReassignContext {
  readonly assignee: Candidate
  readonly setting: ReassignReplies
  /** The channel's rule. */
  readonly rule: RoutingRule
}

/** Whether a customer reply moves an assigned conversation away from its assignee. */
export const decideReassignReply = (
  trigger: ReassignTrigger,
  { assignee, setting, rule }: ReassignContext,
  facts: RoutingFacts,
): Decision<RoutingOutcome> => {
  const { availability, userId } = assignee
  const { channelKind, identifiedBy } = facts.conversation
  const applies = setting.enabled && (identifiedBy === 'cookie' || setting.alsoEmail === true)
  const others = { ...facts, excluded: [...(facts.excluded ?? []), userId] }
  const named = setting.target && chooseFromPool(setting.target, {}, others)
  const routed = routeConversation(rule, others)
  const moved = routed.outcome.kind === 'assign'
  const outcome = { kind: 'keep' } as const
  return firstMatch<RoutingOutcome>(
    'the reply goes to somebody else',
    ({ kind }) => kind === 'assign',
    [
      // no conversation moves back.
      {
        question: 'the assignee came back',
        holds: trigger === 'assignee-back',
        reason: 'NOT_REASSIGNED_BACK',
        outcome,
      },
      //
      {
        question: 'it is no reply of the customer',
        holds: trigger === 'not-a-reply',
        reason: 'NOT_A_REPLY',
        outcome,
      },
      //
      {
        question: 'the assignee is not away',
        holds: !isAway(assignee),
        reason: 'ASSIGNEE_AVAILABLE',
        found: availability.available ? 'AVAILABLE' : availability.reason,
        outcome,
      },
      // open conversations stay with their assignee.
      {
        question: 'the assignee does not pass replies of this channel on',
        holds: !applies,
        reason: 'KEPT_AWAY_ASSIGNEE',
        found: { enabled: setting.enabled, alsoEmail: setting.alsoEmail ?? false, channelKind },
        outcome,
      },
      //
      {
        question: 'whom the assignee named is eligible',
        holds: named?.outcome.kind === 'assign',
        reason: 'REASSIGNED_AWAY_REPLY',
        because: named ? [named.explanation] : [],
        outcome: named?.outcome ?? outcome,
        details: { ...named?.details, from: userId, routing: named?.reason },
      },
    ],
    // the rule of the channel, with the assignee excluded.
    decision(
      routed.outcome,
      moved ? 'REASSIGNED_AWAY_REPLY' : 'REASSIGN_NO_CANDIDATE',
      { question: "the channel's rule finds somebody else", holds: moved, because: [routed.explanation] },
      { ...routed.details, from: userId, routing: routed.reason },
    ),
  )
}

/** Away by status or by hours. A closed window is not away: the user may read on another device. */
const isAway = ({ availability }: Candidate): boolean =>
  !availability.available && availability.reason !== 'NOT_PRESENT'
