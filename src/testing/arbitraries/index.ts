export {
  type AvailabilityInputOptions,
  availabilityInputs,
  memberDisplayInputs,
  memberStatuses,
  memberStatusInputs,
} from './availability-inputs'
export { availabilityRules } from './availability-rules'
export {
  type BusinessHoursOptions,
  businessHours,
  dateOverrides,
  type OverrideOptions,
} from './business-hours'
export { type CalendarCase, calendars } from './calendars'
export { candidates } from './candidate'
export { type ConditionCase, comparisons, conditionCases, conditionFacts } from './conditions'
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
  type Ledger,
  ledgerStates,
  ledgers,
} from './consents'
export { conversationCommands } from './conversation-commands'
export { conversationFieldValues, conversationQueries } from './conversation-queries'
export { conversations } from './conversations'
export { incomingMail } from './incoming-mail'
export { plans, recordKeys } from './plans'
export { type TrafficStep, traffic } from './traffic'
export { hostileAddresses, pageAddresses, urlRuleSets, urlRules } from './url-rules'
