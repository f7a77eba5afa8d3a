import type { Conversation } from '../inbox/conversation/conversation'
import { type RoutingFacts, type RoutingOutcome, type RoutingRule, routeConversation } from '../routing'
import type { Decision } from '../shared/decision'
import type { Instant } from '../shared/instant'
import type { Step } from './change-conversation'
import { candidatesOf, mayHold, type People } from './people'
import type { Inbox } from './settings/inbox'

export interface RouteContext {
  readonly now: Instant
  readonly inbox: Inbox
  readonly people: People
  readonly owner?: RoutingFacts['owner']
  /** Names the trigger, so that a draw repeats when the same trigger is decided again. */
  readonly seed: string
}

/** The part of a conversation that routing looks at; one that is about to start has no assignee. */
export type Routed = Pick<Conversation, 'status' | 'control' | 'channelKind' | 'assigneeId' | 'filtered'>

/** Who should have it now. An assignee who left the inbox counts as none. */
export const routeNow = (
  rule: RoutingRule,
  routed: Routed,
  context: RouteContext,
): Decision<RoutingOutcome> =>
  routeConversation(rule, {
    conversation: {
      status: routed.status,
      filtered: routed.filtered !== null,
      control: routed.control,
      channelKind: routed.channelKind,
      assigneeId: mayHold(context.people, context.inbox, routed.assigneeId) ? routed.assigneeId : null,
    },
    candidates: candidatesOf(context.people, context.inbox, context.now),
    ...(context.owner && { owner: context.owner }),
    seed: context.seed,
  })

/**
 * Whether a message of the customer asks routing at all: a new conversation, a closed one that it reopens, and one whose
 * assignee left. An open one that people left unassigned stays so.
 */
export const needsRouting = (
  conversation: Conversation | undefined,
  { people, inbox }: RouteContext,
): boolean =>
  conversation === undefined ||
  conversation.status === 'closed' ||
  (conversation.assigneeId !== null && !mayHold(people, inbox, conversation.assigneeId))

/** The command that carries out a routing decision, or none when it changes nothing. */
export const assignSteps = (
  routing: Decision<RoutingOutcome> | undefined,
  routed: Pick<Routed, 'assigneeId'>,
  now: Instant,
): Step[] => {
  if (routing === undefined) return []
  const { outcome } = routing
  const target = outcome.kind === 'assign' ? outcome.userId : null
  const teamId = outcome.kind === 'unassigned' ? outcome.teamId : undefined
  if (outcome.kind === 'keep' || (target === routed.assigneeId && teamId === undefined)) return []
  return [
    {
      command: {
        type: 'assign',
        at: now,
        by: { kind: 'system', id: null },
        assigneeId: target,
        ...(teamId !== undefined && { teamId }),
        reason: target === null ? 'ASSIGNEE_LOST' : routing.reason,
      },
      because: { routing },
    },
  ]
}

/** Who has had their turn: the person that a rule chose, not one whom a person named. */
export const turnOf = (routing: Decision<RoutingOutcome> | undefined): { turnOf?: string } =>
  routing?.outcome.kind === 'assign' ? { turnOf: routing.outcome.userId } : {}
