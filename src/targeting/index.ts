// The part that a browser loads with a page. Validation of saved data is in ./schema; it would triple the size.
export {
  type Appearance,
  contrastRatio,
  decideAppearance,
  defaultAppearance,
  type Palette,
  paletteOf,
} from './appearance'
export { type Audience, decideAudience, type VisitorFacts } from './audience'
export { chooseSenders, type SenderFacts, type SenderFallback, type Senders } from './choose-senders'
export { chooseTargetedMessage, type Visit } from './choose-targeted-message'
export { decideUrlRule } from './decide-url-rule'
export { decideUrlRules } from './decide-url-rules'
export { explain } from './explain'
export { audienceFacts, audienceFactTypes, audienceToCondition } from './lower-audience'
export { urlRulesToCondition } from './lower-url-rules'
export { type PageUrl, type ParsedPage, parsePageUrl, type QueryParam, type Scheme } from './page-url'
export type { Device, EmailCapture, MessageTargeting, TargetedMessageBase } from './targeted-message'
export { urlOperators } from './url-operators'
export type { AddressRule, QueryParamRule, UrlRule, UrlRules } from './url-rule'
