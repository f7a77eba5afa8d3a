export type { EvaluatorArbitraries } from '../laws/laws'
export { type ActorOptions, actors } from './actors'
export {
  type AvailabilityInputOptions,
  availabilityInputs,
  memberDisplayInputs,
  memberStatuses,
  memberStatusInputs,
} from './availability-inputs'
export { availabilityRules } from './availability-rules'
export { allowEntries, type BlockOptions, blockSubjects, blocks, senders } from './blocks'
export {
  type BusinessHoursOptions,
  businessHours,
  dateOverrides,
  type OverrideOptions,
} from './business-hours'
export { type CalendarCase, calendars } from './calendars'
export { type CandidateOptions, candidate, candidates } from './candidate'
export {
  type ConditionCase,
  comparisons,
  conditionCases,
  conditionFacts,
  conditionInputs,
} from './conditions'
export {
  consentGateInputs,
  retentionInputs,
  retentionPeriods,
  retentionPolicies,
  sendingInputs,
  subscriptionInputs,
} from './consent-inputs'
export {
  type ConsentOptions,
  consentActs,
  consentEntries,
  consentRules,
  type LedgerCase,
  ledgerStates,
  ledgers,
} from './consents'
export { type ConversationOptions, conversationCommands } from './conversation-commands'
export { conversationFieldValues, conversationQueries } from './conversation-queries'
export { type ConversationStateOptions, conversationStates } from './conversation-states'
export {
  type ConversationCase,
  conversationEvents,
  conversations,
} from './conversations'
export { evaluatorInputs } from './evaluator-inputs'
export {
  adminAccessInputs,
  blockedInputs,
  blockInputs,
  type CreateInboxOptions,
  confirmationInputs,
  createInboxInputs,
  inboxAccessInputs,
  type PeopleOptions,
  transcriptInputs,
  unblockInputs,
} from './inbox-inputs'
export { type IncomingMailOptions, incomingMail } from './incoming-mail'
export {
  duplicateInputs,
  type MailInputOptions,
  mailFilterInputs,
  mailFilterRules,
  senderBlocks,
  threadingInputs,
} from './mail-inputs'
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
export {
  runTraffic,
  type TrafficResult,
  type TrafficRun,
} from './run-traffic'
export {
  type TargetedMessageOptions,
  targetedMessages,
  visitedPages,
  visits,
} from './targeted-messages'
export {
  appearanceInputs,
  audienceInputs,
  emailCaptureInputs,
  type SendersOptions,
  sendersInputs,
  targetedMessageInputs,
  urlRuleInputs,
  urlRulesInputs,
} from './targeting-inputs'
export { traffic } from './traffic'
export type { ListedMessage, TrafficAccount } from './traffic-account'
export type { TrafficStep } from './traffic-step'
export type { TrafficOptions } from './traffic-steps'
export {
  hostileAddresses,
  type PageAddressOptions,
  pageAddresses,
  type UrlRuleOptions,
  type UrlRuleSetOptions,
  urlRuleSets,
  urlRules,
} from './url-rules'
export { type AudienceOptions, audiences, type VisitorOptions, visitors } from './visitors'
