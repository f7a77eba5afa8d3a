export { decideHandOff, type HandOff, type HandOffOutcome, type HandOffPolicy } from './bot-hand-off'
export type { Candidate, CandidateAvailability } from './candidate'
export { afterAssignment, type DrainedConversation, drainQueue, type QueuedConversation } from './drain-queue'
export { decideEligible, type EligibilityOptions, type Exclusion } from './eligibility'
export type { HostStrategies, HostStrategy, StrategyChoice } from './host-strategy'
export { decideManualAssignment } from './manual-assignment'
export {
  decideReassignReply,
  type ReassignContext,
  type ReassignReplies,
  type ReassignTrigger,
} from './reassign-replies'
export { routeConversation } from './route'
export type { RoutedConversation } from './routed-conversation'
export type { OwnerFacts, RoutingFacts, RoutingOutcome } from './routing-facts'
export {
  type AssignRule,
  type HostStrategyName,
  type OwnerRule,
  type PoolOptions,
  type RoutingRule,
  type RoutingStrategy,
  type RoutingTargets,
  routingStrategies,
  type UnassignedRule,
} from './routing-rule'
export { parseRoutingRule, type RoutingPeople } from './schema'
export { hasRoutingSeat, type Seat, seats } from './seats'
export { decideTeamAssignment, type TeamAssignment } from './team-assignment'
