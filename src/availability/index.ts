export type { Decision, Explanation } from '../shared/decision'
export type { Explained } from '../shared/explain-in'
export type { Finding, FindingCode, Fix, Severity } from '../shared/finding'
export type { Instant } from '../shared/instant'
export type { Json, JsonObject } from '../shared/json'
export type { Checked } from '../shared/parse-with'
export type { ReasonCode } from '../shared/reasons'
export { type Availability, type AvailabilityReason, availabilityReasons } from './availability'
export type { AvailabilityFacts } from './availability-facts'
export type {
  AlwaysRule,
  AvailabilityRule,
  AwayAction,
  AwayMessage,
  HoursRule,
  OutsideAction,
  PoolRule,
  StatusRule,
} from './availability-rule'
export { type BackAt, type BackAtStyle, backAt } from './back-at'
export {
  type BusinessHours,
  type DateOverride,
  type DayGroup,
  dayGroups,
  type TimeRange,
  type Weekday,
  type WeeklyRange,
  weekdays,
} from './business-hours'
export { type CompiledHours, compileHours } from './compile-hours'
export { decideAvailability, prepareAvailability } from './decide-availability'
export { explain } from './explain'
export type { Interval } from './intervals'
export { type AvailabilityAbout, lintAvailabilityRules } from './lint/lint-availability-rules'
export { type HoursAbout, lintBusinessHours } from './lint/lint-business-hours'
export { instantAt, isZone, type WallTime, wallTimeAt } from './local-time'
export {
  type FirstReply,
  measureReplyTime,
  type ReplyMeasure,
  type ReplyMeasureOptions,
} from './measure-reply-time'
export {
  decideMemberDisplay,
  type MemberDisplayFacts,
  type MemberDisplayReason,
  type MemberDisplayRule,
  memberDisplayReasons,
} from './member-display'
export {
  decideMemberStatus,
  type MemberStatus,
  type MemberStatusFacts,
  type MemberStatusReason,
  type MemberStatusRule,
  memberStatusReasons,
  type PresencePolicy,
} from './member-status'
export {
  type CustomReplyTime,
  type DynamicReplyTime,
  type FixedReplyTime,
  type ReplyTime,
  type ShownReplyTime,
  shownReplyTime,
} from './reply-time'
export {
  addOpenTime,
  isOpenAt,
  nextClosing,
  nextOpening,
  openIntervals,
  openTimeBetween,
} from './schedule'
export {
  checkAvailabilityRule,
  checkBusinessHours,
  parseAvailabilityRule,
  parseBusinessHours,
} from './schema'
export type { AvailabilityWords, PluralForms } from './words/availability-words'
export { availabilityWords, chooseWords } from './words/choose-words'
export {
  type FormattedAvailability,
  formatAvailability,
  formatBackAt,
  formatReplyTime,
} from './words/format-availability'
