import type { Decision } from '../shared/decision'
import { guardWith, listOf, number, object, text } from '../shared/guard'
import type { Instant } from '../shared/instant'
import { answered } from './ask-host-strategy'
import type { Candidate } from './candidate'
import { anyRule, candidatesForm, openFactsForm, routingRuleForm } from './guards'
import type { HostStrategies } from './host-strategy'
import { route } from './route'
import type { RoutingFacts, RoutingOutcome } from './routing-facts'
import type { RoutingReason } from './routing-reasons'
import type { RoutingRule } from './routing-rule'

/** The queue has no settings. */
export type DrainQueueRule = Readonly<Record<never, never>>

export type DrainQueueFacts = {
  /** The waiting conversations, in any order. */
  readonly queue: readonly QueuedConversation[]
  /** The candidates before the first conversation is assigned, the same for the whole queue. */
  readonly candidates: readonly Candidate[]
}

export type QueuedConversation = {
  /** The id of the conversation. It breaks ties. */
  readonly conversationId: string
  /** Set by the host. The highest priority is first. */
  readonly priority: number
  /** Since when the customer has been waiting, in epoch ms. */
  readonly waitingSince: Instant
  /** The rule of its channel or targeted message. */
  readonly rule: RoutingRule
  /** All facts except the candidates. */
  readonly facts: Omit<RoutingFacts, 'candidates'>
}

/** The decision about one conversation, in the order in which they were decided. */
export type DrainedConversation = {
  /** The id of the conversation that waited. */
  readonly conversationId: string
  /** The routing decision of this conversation. */
  readonly decision: Decision<RoutingOutcome, RoutingReason>
}

/**
 * Routes the whole queue: by priority, then by longest wait, then by id. Workloads and turns are updated after each
 * item, so that a backlog is spread over all users and not assigned to the first one who comes back.
 *
 * @throws HelpdeskError `INVALID_RULE` or `INVALID_INPUT` for a rule or facts of another form.
 */
export const drainQueue = (rule: DrainQueueRule, facts: DrainQueueFacts): readonly DrainedConversation[] =>
  drain(rule, facts, (item) => item).map(({ item, decision }) => ({
    conversationId: item.conversationId,
    decision,
  }))

/**
 * As `askHostStrategy`, for a queue: returns the facts with the answer for each conversation whose rule names a strategy
 * of the host. A strategy sees the workloads as they are when the conversations before it are assigned.
 *
 * @throws HelpdeskError `INVALID_RULE` or `INVALID_INPUT` for a rule or facts of another form.
 */
export const askHostStrategyForQueue = (
  rule: DrainQueueRule,
  facts: DrainQueueFacts,
  strategies: HostStrategies,
): DrainQueueFacts => ({
  ...facts,
  queue: drain(rule, facts, (item, candidates) => {
    const { candidates: _, ...asked } = answered(item.rule, { ...item.facts, candidates }, strategies)
    return { ...item, facts: asked }
  }).map(({ item }) => item),
})

type Ask = (item: QueuedConversation, candidates: readonly Candidate[]) => QueuedConversation

type Drained = {
  readonly item: QueuedConversation
  readonly decision: Decision<RoutingOutcome, RoutingReason>
}

const drain = (rule: DrainQueueRule, facts: DrainQueueFacts, ask: Ask): readonly Drained[] => {
  guardWith(rule, anyRule, 'rule', 'INVALID_RULE')
  guardWith(facts, factsForm, 'facts')
  let { candidates } = facts
  return [...facts.queue].sort(byPriorityThenWait).map((queued) => {
    const item = ask(queued, candidates)
    const decision = route(item.rule, { ...item.facts, candidates })
    candidates = afterAssignment(candidates, decision.outcome, item.facts.weight)
    return { item, decision }
  })
}

const factsForm = object({
  queue: listOf(
    object({
      conversationId: text,
      priority: number,
      waitingSince: number,
      rule: routingRuleForm,
      facts: openFactsForm,
    }),
  ),
  candidates: candidatesForm,
})

/** The candidates after the outcome is committed: the assigned user has more workload and used their turn. Never throws. */
export const afterAssignment = (
  candidates: readonly Candidate[],
  outcome: RoutingOutcome,
  weight = 1,
): readonly Candidate[] => {
  if (outcome.kind !== 'assign') return candidates
  const turn = 1 + candidates.reduce((last, { lastTurn }) => Math.max(last, lastTurn), 0)
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
