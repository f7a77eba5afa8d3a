export { candidates } from './candidate'
export { type ConditionCase, comparisons, conditionCases, conditionFacts } from './conditions'
export { conversationCommands } from './conversation-commands'
export { conversationFieldValues, conversationQueries } from './conversation-queries'
export { conversations } from './conversations'
export { incomingMail } from './incoming-mail'
export { plans, recordKeys } from './plans'
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
export { type TrafficStep, traffic } from './traffic'
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
