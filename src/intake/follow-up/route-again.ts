import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Contact } from '../../inbox/contact'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { FollowUp } from '../../records/follow-up'
import { followUpId } from '../../records/follow-up'
import type { Known } from '../../records/known'
import type { RoutingRule } from '../../routing'
import type { Inbox } from '../../settings/inbox'
import type { Instant } from '../../shared/instant'
import { joinPlans } from '../../shared/plan'
import type { ReasonCode } from '../../shared/reasons'
import { changeConversation, type Step } from '../conversation/change-conversation'
import type { People } from '../conversation/people'
import { ownerFacts, routeNow } from '../conversation/route-step'
import { takeTurn } from '../conversation/turns'
import { becauseOf, type FollowUpAnswer } from './run-follow-up'

export interface RouteAgainFacts {
  readonly now: Instant
  readonly followUp: FollowUp
  readonly conversation: Extract<Known<Conversation>, { readonly value: Conversation }>
  /** The definition of the conversation's channel kind. */
  readonly kind: ChannelKindDefinition
  readonly inbox: Inbox
  readonly people: People
  readonly contact: Contact | undefined
  readonly routing: RoutingRule
}

/**
 * Routes an open conversation again if it has no assignee, or if its assignee left the inbox and is removed.
 * Otherwise the assignee stays.
 */
export const routeAgain = (facts: RouteAgainFacts): FollowUpAnswer => {
  const { now, followUp, conversation, kind, inbox, people, contact } = facts
  const routing = routeNow(facts.routing, conversation.value, {
    now,
    kind,
    inbox,
    people,
    owner: ownerFacts(contact),
    seed: followUpId(followUp),
  })
  const { outcome, reason } = routing
  const assign = (assigneeId: string | null, why: ReasonCode): Step => ({
    command: { type: 'assign', assigneeId, reason: why, at: now, by: { kind: 'system', id: null } },
  })
  const steps = [
    ...(outcome.kind !== 'keep' && conversation.value.assigneeId !== null
      ? [assign(null, 'ASSIGNEE_LOST')]
      : []),
    ...(outcome.kind === 'assign' ? [assign(outcome.userId, reason)] : []),
  ]
  const explained = steps.map((step, index) =>
    index === steps.length - 1 ? { ...step, because: { routing, followUp: becauseOf(followUp) } } : step,
  )
  const { plan, refused } = changeConversation(conversation, explained, { kind, known: people.known })
  return refused
    ? { plan, reason: refused.reason }
    : { plan: joinPlans(plan, takeTurn(routing, people)), reason }
}
