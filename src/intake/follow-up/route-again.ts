import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Contact } from '../../inbox/contact'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { FollowUp } from '../../records/follow-up'
import { followUpId } from '../../records/follow-up'
import type { RoutingRule } from '../../routing'
import type { Inbox } from '../../settings/inbox'
import type { Instant } from '../../shared/instant'
import type { ReasonCode } from '../../shared/reasons'
import { changeConversation, type Step } from '../conversation/change-conversation'
import type { People } from '../conversation/people'
import { ownerFacts, routeNow } from '../conversation/route-step'
import { takeTurn } from '../conversation/turns'
import { joinParts } from '../decided/decided'
import { becauseOf, type FollowUpAnswer } from './decide-follow-up'

export interface RouteAgainFacts {
  /** The time of the decision, in epoch milliseconds; the host's clock. */
  readonly now: Instant
  /** The follow-up that asks for the routing. */
  readonly followUp: FollowUp
  /** The conversation before the routing. */
  readonly conversation: Conversation
  /** The definition of the conversation's channel kind. */
  readonly kind: ChannelKindDefinition
  /** The inbox of the conversation. */
  readonly inbox: Inbox
  /** The users who may get the conversation. */
  readonly people: People
  /** The contact of the conversation, whose owner the rule may choose; undefined if there is none. */
  readonly contact?: Contact | undefined
  /** A cookie binds the visitor of a chat to the contact, as for a new message. */
  readonly cookieBound: boolean
  /** The routing rule of the conversation's targeted message or channel. */
  readonly rule: RoutingRule
}

/**
 * Routes an open conversation again if it has no assignee, or if its assignee left the inbox and is removed.
 * Otherwise the assignee stays.
 *
 * @throws HelpdeskError `INVALID_RULE` for a routing rule of another form, `INVALID_INPUT` for facts of another form.
 */
export const routeAgain = (facts: RouteAgainFacts): FollowUpAnswer => {
  const { now, followUp, conversation, kind, inbox, people } = facts
  const routing = routeNow(facts.rule, conversation, {
    now,
    kind,
    inbox,
    people,
    owner: ownerFacts(facts.contact, facts.cookieBound),
    seed: followUpId(followUp),
  })
  const { outcome, reason } = routing
  const assign = (assigneeId: string | null, why: ReasonCode): Step => ({
    command: { type: 'assign', assigneeId, reason: why, at: now, by: { kind: 'system', id: null } },
  })
  const steps = [
    ...(outcome.kind !== 'keep' && conversation.assigneeId !== null ? [assign(null, 'ASSIGNEE_LOST')] : []),
    ...(outcome.kind === 'assign' ? [assign(outcome.userId, reason)] : []),
  ]
  const explained = steps.map((step, index) =>
    index === steps.length - 1 ? { ...step, because: { routing, followUp: becauseOf(followUp) } } : step,
  )
  const { parts, refused } = changeConversation(conversation, explained, { kind })
  return refused
    ? { parts, reason: refused.reason }
    : { parts: joinParts(parts, { writes: takeTurn(routing, people) }), reason }
}
