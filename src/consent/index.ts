export {
  type ConsentAct,
  type ConsentHead,
  emptyLedger,
  isStopped,
  type LedgerState,
  subscriptionAct,
} from './consent-act'
export { type ConsentReceipt, consentReceipt } from './consent-receipt'
export {
  type ConsentEntry,
  type ConsentEvent,
  type ConsentHeader,
  type ConsentRecord,
  type PersonalPart,
  toldFirst,
} from './consent-record'
export { type ConsentRecord27560, consentRecord27560 } from './consent-record-27560'
export type { CommunicateConsent, ConsentRule, ProcessConsent } from './consent-rule'
export { type ConsentText, checkConsentTexts, firstVersion, nextVersion } from './consent-texts'
export { type ConsentCount, type ConsentTextRef, countConsents, recordsOfText } from './count-consents'
export { type ConsentFacts, type ConsentGate, consentExpiry, decideConsentGate } from './decide-consent-gate'
export { joinLedgers } from './join-ledgers'
export { appendConsent, erasePersonal } from './ledger'
export { evolveLedger, ledgerState } from './ledger-state'
export { type Controller, type PrivacySettings, type Purpose } from './privacy'
export { parsePrivacySettings } from './privacy-schema'
export {
  decideRetention,
  defaultRetention,
  longerPeriod,
  periodOf,
  type RetentionClass,
  type RetentionFacts,
  type RetentionOutcome,
  type RetentionPeriod,
  type RetentionPolicy,
  retentionClasses,
} from './retention'
export { parseRetention, type RetentionInput } from './retention-schema'
export { parseConsentRule } from './schema'
export {
  decideSend,
  decideSubscription,
  type SendFacts,
  type SubscriptionFacts,
  type SubscriptionOutcome,
} from './subscriptions'
export { verifyLedger } from './verify-ledger'
