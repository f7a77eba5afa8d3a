import { type Decision, decision } from '../shared/decision'
import { guardWith } from '../shared/guard'
import { without } from './adjusted-facts'
import { teamAssignmentFactsForm, teamAssignmentRuleForm } from './guards'
import { chooseFromPool } from './pool'
import type { PoolFacts, RoutingOutcome } from './routing-facts'
import type { PoolOptions } from './routing-rule'

export type TeamAssignmentRule = {
  /** The id of the team. */
  readonly teamId: string
  /** How one of several eligible members is chosen. @default 'round_robin' */
  readonly strategy?: PoolOptions['strategy']
}

export type TeamAssignmentFacts = Omit<PoolFacts, 'previous'> & {
  /** The id of the assignee who transfers the conversation. They do not get it back. */
  readonly transferFrom?: string
}

export const teamAssignmentReasons = ['TEAM_ASSIGNED', 'TEAM_WAITING', 'TRANSFERRED'] as const

export type TeamAssignmentReason = (typeof teamAssignmentReasons)[number]

/**
 * Assigns a conversation to a team: R-17 to an eligible main member, or only to the team; R-21 after a transfer.
 *
 * @throws HelpdeskError `INVALID_RULE` or `INVALID_INPUT` for a rule or facts of another form.
 */
export const decideTeamAssignment = (
  rule: TeamAssignmentRule,
  facts: TeamAssignmentFacts,
): Decision<RoutingOutcome, TeamAssignmentReason> => {
  guardWith(rule, teamAssignmentRuleForm, 'rule', 'INVALID_RULE')
  guardWith(facts, teamAssignmentFactsForm, 'facts')
  const { teamId, strategy } = rule
  const { transferFrom } = facts
  const chosen = chooseFromPool({ users: [], teams: [teamId] }, { strategy }, without(transferFrom, facts))
  const assigned = chosen.outcome.kind === 'assign'
  const team = assigned ? 'TEAM_ASSIGNED' : 'TEAM_WAITING'
  return decision<RoutingOutcome, TeamAssignmentReason>(
    assigned ? chosen.outcome : { kind: 'unassigned', teamId },
    transferFrom === undefined ? team : 'TRANSFERRED',
    {
      key: 'routing/team-member-answers',
      params: { teamId },
      holds: assigned,
      because: [chosen.explanation],
    },
    {
      teamId,
      ...(transferFrom !== undefined && { from: transferFrom, team }),
      by: chosen.reason,
      ...chosen.details,
    },
  )
}
