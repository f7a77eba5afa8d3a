export { type ActorOptions, actors } from './actors'
export { allowEntries, type BlockOptions, blockSubjects, blocks, senders } from './blocks'
export { type CandidateOptions, candidate, candidates } from './candidate'
export { type ConditionCase, comparisons, conditionCases, conditionFacts } from './conditions'
export { type ConversationOptions, conversationCommands } from './conversation-commands'
export { conversationFieldValues, conversationQueries } from './conversation-queries'
export { type ConversationStateOptions, conversationStates } from './conversation-states'
export {
  type ConversationCase,
  conversationEvents,
  conversations,
} from './conversations'
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
export { type TrafficStep, traffic } from './traffic'
export { hostileAddresses, pageAddresses, urlRuleSets, urlRules } from './url-rules'
