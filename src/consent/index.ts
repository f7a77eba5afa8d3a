export type { Decision, Explanation } from '../shared/decision'
export type { Explained } from '../shared/explain-in'
export type { Finding, FindingCode, Fix, Severity } from '../shared/finding'
export type { Instant } from '../shared/instant'
export type { Json, JsonObject } from '../shared/json'
export type { Checked } from '../shared/parse-with'
export type { ReasonCode } from '../shared/reasons'
export type { BrokenLedger, ConsentDetails } from '../shared/reasons/consent'
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
  originalRecordId,
  type PersonalPart,
} from './consent-record'
export { type ConsentRecord27560, consentRecord27560 } from './consent-record-27560'
export type { CommunicateConsent, ConsentRule, ProcessConsent } from './consent-rule'
export {
  type ConsentText,
  type ConsentTextFacts,
  checkConsentTexts,
  firstVersion,
  nextVersion,
} from './consent-texts'
export { type ConsentCount, type ConsentTextRef, countConsents, recordsOfText } from './count-consents'
export {
  type ConsentFacts,
  type ConsentGate,
  type ConsentGateReason,
  consentExpiry,
  consentGateReasons,
  decideConsentGate,
  prepareConsentGate,
} from './decide-consent-gate'
export {
  decideSend,
  type SendFacts,
  type SendOutcome,
  type SendReason,
  type SendRule,
  type SentMessage,
  sendReasons,
} from './decide-send'
export {
  decideSubscription,
  type SubscriptionFacts,
  type SubscriptionOutcome,
  type SubscriptionReason,
  subscriptionReasons,
} from './decide-subscription'
export { explain } from './explain'
export { joinLedgers } from './join-ledgers'
export { appendConsent, erasePersonal } from './ledger'
export { evolveLedger, ledgerState } from './ledger-state'
export { type ConsentAbout, lintConsentRules } from './lint-consent-rules'
export { type Controller, type PrivacySettings, type Purpose } from './privacy'
export { checkPrivacySettings, parsePrivacySettings } from './privacy-schema'
export {
  decideRetention,
  defaultRetention,
  type RetentionFacts,
  type RetentionOutcome,
  type RetentionPeriod,
  type RetentionPolicy,
  type RetentionReason,
  type RetentionRule,
  retentionReasons,
} from './retention'
export { type RetentionClass, retentionClasses } from './retention-classes'
export { checkRetention, parseRetention, type RetentionInput } from './retention-schema'
export { checkConsentRule, parseConsentRule } from './schema'
export { type LedgerOutcome, type LedgerReason, ledgerReasons, verifyLedger } from './verify-ledger'
