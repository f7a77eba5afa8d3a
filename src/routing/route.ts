import { type Decision, decision } from '../shared/decision'
import { firstMatch } from '../shared/first-match'
import { guardWith } from '../shared/guard'
import type { Candidate } from './candidate'
import { factsWith, routingRuleForm } from './guards'
import { routeToOwner } from './owner'
import { chooseFromPool } from './pool'
import type { RoutingFacts, RoutingOutcome } from './routing-facts'
import type { RoutingReason } from './routing-reasons'
import type { RoutingRule } from './routing-rule'

/**
 * Decides who gets a conversation that is new, handed off, taken out of Filtered, or routed again (semantics 3, R-01
 * to R-13). The order of the candidates does not change the result.
 *
 * @throws HelpdeskError `INVALID_RULE` or `INVALID_INPUT` for a rule or facts of another form.
 */
export const routeConversation = (
  rule: RoutingRule,
  facts: RoutingFacts,
): Decision<RoutingOutcome, RoutingReason> => {
  guardWith(rule, routingRuleForm, 'rule', 'INVALID_RULE')
  guardWith(facts, factsForm, 'facts')
  return route(rule, facts)
}

const factsForm = factsWith({})

/** As `routeConversation`, for a rule and facts that were guarded before. */
export const route = (rule: RoutingRule, facts: RoutingFacts): Decision<RoutingOutcome, RoutingReason> => {
  const { conversation, blocked = false } = facts
  const { status, filtered, control, assigneeId } = conversation
  const assignee = facts.candidates.find(({ userId }) => userId === assigneeId)
  const outcome = { kind: 'keep' } as const
  return firstMatch<RoutingOutcome, RoutingReason>(
    'routing/is-assigned',
    ({ kind }) => kind === 'assign',
    [
      //
      {
        key: 'routing/is-filtered',
        holds: filtered !== null,
        reason: 'NOT_ROUTABLE_FILTERED',
        ...(filtered !== null && { found: filtered }),
        outcome,
      },
      { key: 'routing/sender-is-blocked', holds: blocked, reason: 'NOT_ROUTABLE_BLOCKED', outcome },
      { key: 'routing/bot-is-in-control', holds: control === 'bot', reason: 'NOT_ROUTABLE_BOT', outcome },
      { key: 'routing/is-closed', holds: status === 'closed', reason: 'NOT_ROUTABLE_CLOSED', outcome },
      //
      {
        key: 'routing/assignee-keeps-it',
        holds: assignee !== undefined && mayHold(assignee, facts),
        reason: 'ALREADY_ASSIGNED',
        found: assignee
          ? { userId: assignee.userId, member: assignee.member, active: assignee.active }
          : null,
        outcome,
        ...(assignee && { details: { userId: assignee.userId } }),
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

const applyRule = (rule: RoutingRule, facts: RoutingFacts): Decision<RoutingOutcome, RoutingReason> => {
  if (rule.kind === 'owner') return routeToOwner(rule, facts)
  if (rule.kind === 'assign') return chooseFromPool(rule, rule, facts)
  //
  return decision<RoutingOutcome, RoutingReason>({ kind: 'unassigned' }, 'RULE_UNASSIGNED', {
    key: 'routing/rule-names-somebody',
    holds: false,
  })
}
