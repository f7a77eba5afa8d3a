import { type Decision, decision } from '../shared/decision'
import { firstMatch } from '../shared/first-match'
import type { Candidate } from './candidate'
import { routeToOwner } from './owner'
import { chooseFromPool } from './pool'
import type { RoutingFacts, RoutingOutcome } from './routing-facts'
import type { RoutingRule } from './routing-rule'

/**
 * Decides who gets a conversation that is new, handed off, taken out of Filtered, or routed again (semantics 3, R-01
 * to R-13). The order of the candidates does not change the result.
 */
export const routeConversation = (rule: RoutingRule, facts: RoutingFacts): Decision<RoutingOutcome> => {
  const { status, filtered, blocked = false, control, assigneeId } = facts.conversation
  const assignee = facts.candidates.find(({ userId }) => userId === assigneeId)
  const outcome = { kind: 'keep' } as const
  return firstMatch<RoutingOutcome>(
    'the conversation is given to somebody',
    ({ kind }) => kind === 'assign',
    [
      //
      { question: 'it is filtered', holds: filtered, reason: 'NOT_ROUTABLE_FILTERED', outcome },
      { question: 'who writes is blocked', holds: blocked, reason: 'NOT_ROUTABLE_BLOCKED', outcome },
      { question: 'a bot is in control', holds: control === 'bot', reason: 'NOT_ROUTABLE_BOT', outcome },
      { question: 'it is closed', holds: status === 'closed', reason: 'NOT_ROUTABLE_CLOSED', outcome },
      //
      {
        question: 'its assignee may hold it',
        holds: assignee !== undefined && mayHold(assignee, facts),
        reason: 'ALREADY_ASSIGNED',
        expected: 'an active member who is not excluded',
        found: assignee
          ? { userId: assignee.userId, member: assignee.member, active: assignee.active }
          : null,
        outcome,
        details: { userId: assigneeId },
      },
    ],
    applyRule(rule, facts),
  )
}

/**
 * An assignee keeps a conversation while they are an active member. Seat, status and capacity limit only new
 * assignments.
 */
const mayHold = ({ userId, member, active }: Candidate, { excluded = [] }: RoutingFacts): boolean =>
  member && active && !excluded.includes(userId)

const applyRule = (rule: RoutingRule, facts: RoutingFacts): Decision<RoutingOutcome> => {
  if (rule.kind === 'owner') return routeToOwner(rule, facts)
  if (rule.kind === 'assign') return chooseFromPool(rule, rule, facts)
  //
  return decision({ kind: 'unassigned' }, 'RULE_UNASSIGNED', {
    question: 'the rule names somebody',
    holds: false,
  })
}
