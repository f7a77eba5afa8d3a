import { decideManualAssignment } from '../../routing'
import { decision } from '../../shared/decision'
import { candidatesOf } from '../conversation/candidates'
import type { AgentCommandOf } from './agent-command'
import type { AssignFacts } from './agent-facts'
import type { AgentSteps } from './agent-steps'
import { byAgent } from './by-agent'

/** P-06, R-14, R-15: manual assignment. Seat, capacity and status only warn. */
export const assign = ({ userId }: AgentCommandOf<'assign'>, facts: AssignFacts): AgentSteps => {
  const command = { type: 'assign', assigneeId: userId, ...byAgent(facts) } as const
  if (userId === null) return { steps: [{ command: { ...command, reason: 'UNASSIGNED' } }] }

  const candidate = candidatesOf(facts).find((each) => each.userId === userId)
  const assignment = candidate
    ? decideManualAssignment({}, { candidate })
    : decision(false, 'NOT_A_MEMBER', { key: 'routing/user-exists', params: { userId }, holds: false })
  if (!assignment.outcome) return { steps: [], refused: assignment }
  return { steps: [{ command: { ...command, reason: assignment.reason }, because: { assignment } }] }
}
