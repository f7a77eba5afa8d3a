// The part that a browser loads with a page. Validation of saved data is in ./schema; it would triple the size.
export type { Decision, Explanation } from '../shared/decision'
export type { Instant } from '../shared/instant'
export type { Json, JsonObject } from '../shared/json'
export type { ReasonCode } from '../shared/reasons'
export type { ContrastDetails, DecidingRule, TargetingDetails } from '../shared/reasons/targeting'
export {
  type Audience,
  type AudienceFacts,
  type AudienceReason,
  decideAudience,
  prepareAudience,
  type VisitorFacts,
} from './audience'
export {
  chooseSenders,
  decideSenders,
  type SenderFacts,
  type SenderFallback,
  type SenderId,
  type SenderOwner,
  type SenderPerson,
  type Senders,
  type SendersReason,
} from './choose-senders'
export {
  chooseTargetedMessage,
  decideTargetedMessage,
  prepareTargetedMessage,
  type TargetedMessageReason,
  type Visit,
} from './choose-targeted-message'
export type { Appearance, AppearanceFacts, AppearanceReason } from './decide-appearance'
export { decideUrlRule, type UrlRuleReason } from './decide-url-rule'
export { decideUrlRules, prepareUrlRules, type UrlRulesReason } from './decide-url-rules'
export {
  decideEmailCapture,
  type EmailCapture,
  type EmailCaptureFacts,
  type EmailCaptureReason,
  type EmailRequest,
} from './email-capture'
export { explain } from './explain'
export {
  type PageFacts,
  type PageUrl,
  type ParsedPage,
  parsePageUrl,
  type QueryParam,
  type Scheme,
} from './page-url'
export type { Device, MessageTargeting, TargetedMessageBase } from './targeted-message'
export type { AddressRule, QueryParamRule, UrlRule, UrlRules } from './url-rule'
