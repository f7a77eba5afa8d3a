import { type Decision, decision } from '../shared/decision'
import { chooseFromPool } from './pool'
import type { RoutingFacts, RoutingOutcome } from './routing-facts'
import type { PoolOptions } from './routing-rule'

export interface TeamAssignment {
  readonly teamId: string
  /** @default 'round_robin' */
  readonly strategy?: PoolOptions['strategy']
  /** The assignee who transfers the conversation. They do not get it back. */
  readonly transferFrom?: string
}

/** Assigns a conversation to a team: R-17 to an eligible main member, or only to the team; R-21 after a transfer. */
export const decideTeamAssignment = (
  { teamId, strategy, transferFrom }: TeamAssignment,
  facts: RoutingFacts,
): Decision<RoutingOutcome> => {
  const excluded = [...(facts.excluded ?? []), ...(transferFrom === undefined ? [] : [transferFrom])]
  const chosen = chooseFromPool({ users: [], teams: [teamId] }, { strategy }, { ...facts, excluded })
  const assigned = chosen.outcome.kind === 'assign'
  const team = assigned ? 'TEAM_ASSIGNED' : 'TEAM_WAITING'
  return decision(
    assigned ? chosen.outcome : { kind: 'unassigned', teamId },
    transferFrom === undefined ? team : 'TRANSFERRED',
    { question: `a member of team ${teamId} takes it`, holds: assigned, because: [chosen.explanation] },
    {
      teamId,
      ...(transferFrom !== undefined && { from: transferFrom, team }),
      by: chosen.reason,
      ...chosen.details,
    },
  )
}
