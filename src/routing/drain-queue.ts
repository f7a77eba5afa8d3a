import type { Decision } from '../shared/decision'
import type { Instant } from '../shared/instant'
import type { Candidate } from './candidate'
import { routeConversation } from './route'
import type { RoutingFacts, RoutingOutcome } from './routing-facts'
import type { RoutingRule } from './routing-rule'

export interface QueuedConversation {
  readonly conversationId: string
  /** Higher goes first. */
  readonly priority: number
  readonly waitingSince: Instant
  readonly rule: RoutingRule
  /** Everything but the candidates, who are the same for the whole queue. */
  readonly facts: Omit<RoutingFacts, 'candidates'>
}

export interface DrainedConversation {
  readonly conversationId: string
  readonly decision: Decision<RoutingOutcome>
}

/**
 * Decides the whole queue: by priority, then by who waits longest, then by id. Loads and turns move on between items, so a
 * backlog spreads over everyone instead of landing on the first who comes back.
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

/** The candidates as they are once the outcome is committed: its person has one more to do and has had their turn. */
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
