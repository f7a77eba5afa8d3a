export { canonicalJson } from './shared/canonical-json'
export { type Decision, type DetailsOf, decision, type Explanation, statement } from './shared/decision'
export { digest, keyedDigest, sameText, textDigest } from './shared/digest'
export { HelpdeskError, type HelpdeskErrorCode, isHelpdeskError } from './shared/errors'
export { explain } from './shared/explain'
export { type Explain, type Explained, explainIn } from './shared/explain-in'
export { firstMatch, type Otherwise, type Result, type Row } from './shared/first-match'
export {
  type Fault,
  type Form,
  flag,
  formOf,
  guardWith,
  instant,
  listOf,
  nullable,
  number,
  object,
  oneOf,
  optional,
  recordOf,
  taggedBy,
  text,
} from './shared/guard'
export { derivedId } from './shared/ids'
export { day, hour, type Instant, instantFromIso, isoFromInstant, minute, second } from './shared/instant'
export type { Json, JsonObject } from './shared/json'
export type { OurSentenceKey } from './shared/languages/english-sentences'
export type { Language } from './shared/languages/language'
export type { SentenceKey } from './shared/languages/sentence-key'
export { accepted, allOf, type Checked } from './shared/parse-with'
export {
  type Append,
  type Effect,
  emptyPlan,
  type FeedItem,
  type FeedTrim,
  type Guard,
  joinPlans,
  type Plan,
  type Planned,
  type Put,
  type RecordKey,
} from './shared/plan'
export { drawDistinct, type Random, seededRandom } from './shared/random'
export { type ReasonCode, type ReasonDetails, reasons } from './shared/reasons'
export { refusal } from './shared/refuse'
export { type CutList, copyOf, shown, shownItems } from './shared/shown'
