export { type ActorOptions, actors } from './actors'
export { candidates } from './candidate'
export { type ConditionCase, comparisons, conditionCases, conditionFacts } from './conditions'
export { type ConversationOptions, conversationCommands } from './conversation-commands'
export { conversationFieldValues, conversationQueries } from './conversation-queries'
export {
  type ConversationCase,
  conversationEvents,
  conversations,
} from './conversations'
export { incomingMail } from './incoming-mail'
export { plans, recordKeys } from './plans'
export { type TrafficStep, traffic } from './traffic'
export { hostileAddresses, pageAddresses, urlRuleSets, urlRules } from './url-rules'
