export type { Decision, Explanation } from '../shared/decision'
export type { Finding } from '../shared/finding'
export type { Instant } from '../shared/instant'
export type { Json, JsonObject } from '../shared/json'
export type { Checked } from '../shared/parse-with'
export type { ReasonCode } from '../shared/reasons'
export type { BotDetails, HandedOffDetails } from '../shared/reasons/bot'
export type {
  ChosenDetails,
  FallbackDetails,
  PoolDetails,
  ReassignedDetails,
  RoutingDetails,
  TeamDetails,
} from '../shared/reasons/routing'
export { type AskingFacts, type AskingRule, askHostStrategy } from './ask-host-strategy'
export {
  decideHandOff,
  type HandOffFacts,
  type HandOffOutcome,
  type HandOffPolicy,
  type HandOffReason,
  type HandOffRule,
  handOffReasons,
} from './bot-hand-off'
export type { Candidate, CandidateAvailability } from './candidate'
export type { Exclusion } from './check-eligibility'
export {
  afterAssignment,
  askHostStrategyForQueue,
  type DrainedConversation,
  type DrainQueueFacts,
  type DrainQueueRule,
  drainQueue,
  type QueuedConversation,
} from './drain-queue'
export {
  decideEligible,
  type EligibilityFacts,
  type EligibilityReason,
  type EligibilityRule,
  eligibilityReasons,
} from './eligibility'
export { explain } from './explain'
export type { HostAnswer } from './host-answer'
export type { HostStrategies, HostStrategy, StrategyChoice } from './host-strategy'
export { lintRoutingRules, type RoutingSetup, type RoutingUser } from './lint/lint-routing-rules'
export {
  decideManualAssignment,
  type ManualAssignmentFacts,
  type ManualAssignmentReason,
  type ManualAssignmentRule,
  manualAssignmentReasons,
} from './manual-assignment'
export {
  decideReassignReply,
  type ReassignFacts,
  type ReassignReason,
  type ReassignReplies,
  type ReassignRule,
  type ReassignTrigger,
  reassignReasons,
} from './reassign-replies'
export { routeConversation } from './route'
export type { RoutedConversation } from './routed-conversation'
export type { OwnerFacts, PoolFacts, PreviousFacts, RoutingFacts, RoutingOutcome } from './routing-facts'
export { type RoutingReason, routingReasons } from './routing-reasons'
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
export { checkRoutingRule, parseRoutingRule, type RoutingPeople } from './schema'
export { hasRoutingSeat, type Seat, seats } from './seats'
export {
  decideTeamAssignment,
  type TeamAssignmentFacts,
  type TeamAssignmentReason,
  type TeamAssignmentRule,
  teamAssignmentReasons,
} from './team-assignment'
