import type { Evaluator } from '../../shared/evaluator'
import { schemaOf } from '../../shared/evaluator-schema'
import { checkWith } from '../../shared/parse-with'
import { routingOutcome, teamAssignmentFacts } from '../facts-schema'
import type { RoutingOutcome } from '../routing-facts'
import { teamAssignmentRuleSchema } from '../schema'
import {
  decideTeamAssignment,
  type TeamAssignmentFacts,
  type TeamAssignmentReason,
  type TeamAssignmentRule,
  teamAssignmentReasons,
} from '../team-assignment'
import { unorderedFacts } from './unordered'

/** Which member of a team gets a conversation, or only the team. */
export const teamAssignmentEvaluator: Evaluator<
  'team-assignment',
  TeamAssignmentRule,
  TeamAssignmentFacts,
  RoutingOutcome,
  TeamAssignmentReason
> = {
  name: 'team-assignment',
  version: 1,
  reasons: teamAssignmentReasons,
  decide: decideTeamAssignment,
  holds: ({ kind }) => kind === 'assign',
  readRule: (input) => checkWith(teamAssignmentRuleSchema, 'rule', input),
  readFacts: (input) => checkWith(teamAssignmentFacts, 'facts', input, 'INVALID_INPUT'),
  schema: schemaOf({ rule: teamAssignmentRuleSchema, facts: teamAssignmentFacts, outcome: routingOutcome }),
  unordered: unorderedFacts,
}
