import type { Conversation } from '../../inbox/conversation/conversation'
import { type PlannedEffect, planFollowUp } from '../../records/effects'
import type { RoutingOutcome, RoutingRule } from '../../routing'
import { type Decision, decision } from '../../shared/decision'
import type { Instant } from '../../shared/instant'
import { mayHold } from './people'
import { type RouteContext, type Routed, routeNow } from './route-step'

/**
 * routes the conversation of a message, now or right after. Nothing is deferred when there is nobody to choose: a
 * bot is in control, or the assignee keeps the conversation.
 */
export const routeMessage = (
  rule: RoutingRule,
  routed: Routed,
  context: RouteContext,
): Decision<RoutingOutcome> =>
  context.routing === 'deferred' &&
  routed.control === 'human' &&
  !mayHold(context.people, context.inbox, routed.assigneeId)
    ? decision({ kind: 'unassigned' }, 'ROUTING_DEFERRED', { key: 'intake/is-routed-at-once', holds: false })
    : routeNow(rule, routed, context)

/** the follow-up that routes the conversation. It has one id for each state of the conversation, so it runs once. */
export const routeRightAfter = (
  routing: Decision<RoutingOutcome> | undefined,
  { id, seq }: Pick<Conversation, 'id' | 'seq'>,
  /** The id of the message. */
  cause: string,
  now: Instant,
): readonly PlannedEffect[] =>
  routing?.reason === 'ROUTING_DEFERRED'
    ? [planFollowUp({ rule: 'route', conversationId: id, seq, causes: [cause] }, now)]
    : []
