import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Contact } from '../../inbox/contact'
import type { Conversation } from '../../inbox/conversation/conversation'
import {
  askHostStrategy,
  type RoutingFacts,
  type RoutingOutcome,
  type RoutingReason,
  type RoutingRule,
  routeConversation,
} from '../../routing'
import type { Inbox } from '../../settings/inbox'
import type { Decision } from '../../shared/decision'
import type { Instant } from '../../shared/instant'
import type { ReasonCode } from '../../shared/reasons'
import { candidatesOf } from './candidates'
import type { Step } from './change-conversation'
import { mayHold, type People } from './people'

/** The facts with which a message is routed. */
export interface RouteContext {
  /** The time of the decision, in epoch milliseconds; the host's clock. */
  readonly now: Instant
  /** The definition of the conversation's channel kind. */
  readonly kind: ChannelKindDefinition
  /** The inbox of the conversation. Only its members can get the conversation. */
  readonly inbox: Inbox
  /** The users who may get the conversation. */
  readonly people: People
  /** The contact's owner, for a rule that routes to the owner. @default the contact is unknown */
  readonly owner?: RoutingFacts['owner']
  /** whether the message is routed in its own commit, or right after. @default 'now' */
  readonly routing?: WhenRouted
  /** Identifies the trigger, so that a retry repeats the same random draw. */
  readonly seed: string
}

/** `deferred` accepts a message without routing, and a follow-up routes its conversation right after. */
export type WhenRouted = 'now' | 'deferred'

/** The part of a conversation that routing reads. A conversation that is about to start has no assignee. */
export type Routed = Pick<Conversation, 'status' | 'control' | 'assigneeId' | 'filtered'>

/** Routes the conversation. An assignee who left the inbox counts as none. */
export const routeNow = (
  rule: RoutingRule,
  routed: Routed,
  context: RouteContext,
): Decision<RoutingOutcome, RoutingReason> => {
  const { people, inbox, owner, seed } = context
  const assigneeId = mayHold(people, inbox, routed.assigneeId) ? routed.assigneeId : null
  const facts: RoutingFacts = {
    ...routedFacts({ ...routed, assigneeId }, context.kind),
    candidates: candidatesOf(context),
    ...(owner && { owner }),
    seed,
  }
  return routeConversation(rule, askHostStrategy(rule, facts, people.strategies ?? {}))
}

/** The routing facts of a conversation. */
export const routedFacts = (
  { status, filtered, control, assigneeId }: Routed,
  { kind, identifiedBy }: ChannelKindDefinition,
) => ({
  conversation: { status, filtered, control, channelKind: kind, assigneeId },
  identifiedBy,
})

/** The routing facts of the contact's owner. */
export const ownerFacts = (contact: Contact | undefined, cookieBound = false) => ({
  known: contact !== undefined,
  ...(contact?.ownerId !== undefined && { ownerId: contact.ownerId }),
  cookieBound,
})

/**
 * Whether a customer's message requires routing: the conversation is new, reopened or taken out of Filtered, or its
 * assignee left. An open conversation without an assignee stays unassigned.
 */
export const needsRouting = (
  conversation: Conversation | null,
  { people, inbox }: { readonly people: People; readonly inbox: Inbox },
): boolean =>
  conversation === null ||
  conversation.status === 'closed' ||
  conversation.filtered !== null ||
  (conversation.assigneeId !== null && !mayHold(people, inbox, conversation.assigneeId))

/**
 * A step, followed by the steps that apply its routing: an assignee who left is removed, and the chosen user is
 * assigned. The last step has the routing decision as its explanation.
 */
export const withRouting = (
  step: Step,
  routing: Decision<RoutingOutcome> | undefined,
  { assigneeId }: Pick<Routed, 'assigneeId'>,
  now: Instant,
): readonly Step[] => {
  if (routing === undefined) return [step]
  const { outcome, reason } = routing
  const assign = (userId: string | null, why: ReasonCode): Step => ({
    command: { type: 'assign', assigneeId: userId, reason: why, at: now, by: { kind: 'system', id: null } },
  })
  const before = [
    step,
    ...(outcome.kind !== 'keep' && assigneeId !== null ? [assign(null, 'ASSIGNEE_LOST')] : []),
    ...(outcome.kind === 'assign' ? [assign(outcome.userId, reason)] : []),
  ]
  return before.map((each, index) =>
    index === before.length - 1 ? { ...each, because: { ...each.because, routing } } : each,
  )
}
