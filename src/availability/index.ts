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
export { type Availability, type AvailabilityFacts, decideAvailability } from './decide-availability'
export type { Interval } from './intervals'
export { instantAt, isZone, type WallTime, wallTimeAt } from './local-time'
export {
  type FirstReply,
  measureReplyTime,
  type ReplyMeasure,
  type ReplyMeasureOptions,
} from './measure-reply-time'
export { availableForNew, displayAvailable, type MemberStatus, type PresencePolicy } from './member-status'
export {
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
export { parseAvailabilityRule, parseBusinessHours } from './schema'
export type { AvailabilityWords, PluralForms } from './words/availability-words'
export { availabilityWords, chooseWords } from './words/choose-words'
export {
  type FormattedAvailability,
  formatAvailability,
  formatBackAt,
  formatReplyTime,
} from './words/format-availability'
