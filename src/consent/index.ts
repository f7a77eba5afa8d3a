export type {
  ConsentEntry,
  ConsentEvent,
  ConsentHead,
  ConsentHeader,
  ConsentRecord,
  PersonalPart,
} from './consent-record'
export type { CommunicateConsent, ConsentRule, ProcessConsent } from './consent-rule'
export { type ConsentFacts, type ConsentGate, decideConsentGate } from './decide-consent-gate'
export { appendConsent, erasePersonal } from './ledger'
export { type ConsentAct, emptyLedger, evolveLedger, type LedgerState, ledgerState } from './ledger-state'
export { parseConsentRule } from './schema'
export {
  decideSend,
  decideSubscription,
  type SendFacts,
  type SubscriptionFacts,
  type SubscriptionOutcome,
} from './subscriptions'
export { verifyLedger } from './verify-ledger'
