import type { Decision } from '../shared/decision'
import type { Instant } from '../shared/instant'
import type { Candidate } from './candidate'
import { routeConversation } from './route'
import type { RoutingFacts, RoutingOutcome } from './routing-facts'
import type { RoutingRule } from './routing-rule'

export interface QueuedConversation {
  readonly conversationId: string
  /** The highest priority is first. */
  readonly priority: number
  readonly waitingSince: Instant
  readonly rule: RoutingRule
  /** All facts except the candidates, which are the same for the whole queue. */
  readonly facts: Omit<RoutingFacts, 'candidates'>
}

export interface DrainedConversation {
  readonly conversationId: string
  readonly decision: Decision<RoutingOutcome>
}

/**
 * Routes the whole queue: by priority, then by longest wait, then by id. Workloads and turns are updated after each
 * item, so that a backlog is spread over all users and not assigned to the first one who comes back.
 */
export const drainQueue = (
  queue: readonly QueuedConversation[],
  candidates: readonly Candidate[],
): readonly DrainedConversation[] => {
  let people = candidates
  return [...queue].sort(byPriorityThenWait).map(({ conversationId, rule, facts }) => {
    const decision = routeConversation(rule, { ...facts, candidates: people })
    people = afterAssignment(people, decision.outcome, facts.weight)
    return { conversationId, decision }
  })
}

/** The candidates after the outcome is committed: the assigned user has more workload and used their turn. */
export const afterAssignment = (
  candidates: readonly Candidate[],
  outcome: RoutingOutcome,
  weight = 1,
): readonly Candidate[] => {
  if (outcome.kind !== 'assign') return candidates
  const turn = 1 + Math.max(0, ...candidates.map(({ lastTurn }) => lastTurn))
  return candidates.map((candidate) =>
    candidate.userId === outcome.userId
      ? { ...candidate, load: candidate.load + weight, lastTurn: turn }
      : candidate,
  )
}

const byPriorityThenWait = (left: QueuedConversation, right: QueuedConversation): number =>
  right.priority - left.priority ||
  left.waitingSince - right.waitingSince ||
  (left.conversationId < right.conversationId ? -1 : 1)
