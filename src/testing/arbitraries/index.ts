export { type CandidateOptions, candidate, candidates } from './candidate'
export { type ConditionCase, comparisons, conditionCases, conditionFacts } from './conditions'
export { conversationCommands } from './conversation-commands'
export { conversationFieldValues, conversationQueries } from './conversation-queries'
export { conversations } from './conversations'
export { incomingMail } from './incoming-mail'
export { plans, recordKeys } from './plans'
export {
  eligibilityInputs,
  handOffInputs,
  manualAssignmentInputs,
  type RoutingInputOptions,
  reassigningInputs,
  routingInputs,
  routingRules,
  teamAssignmentInputs,
} from './routing-inputs'
export type { RoutingWorld } from './routing-world'
export { type TrafficStep, traffic } from './traffic'
export { hostileAddresses, pageAddresses, urlRuleSets, urlRules } from './url-rules'
