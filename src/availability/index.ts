export type {
  AlwaysRule,
  AvailabilityRule,
  AwayAction,
  AwayMessage,
  HoursRule,
  OutsideAction,
  StatusRule,
} from './availability-rule'
export { type BackAt, type BackAtStyle, backAt } from './back-at'
export type { BusinessHours, DateOverride, DayGroup, TimeRange, Weekday, WeeklyRange } from './business-hours'
export { type CompiledHours, compileHours } from './compile-hours'
export { type Availability, type AvailabilityFacts, decideAvailability } from './decide-availability'
export type { Interval } from './intervals'
export { instantAt, isZone, type WallTime, wallTimeAt } from './local-time'
export { availableForNew, displayAvailable, type MemberStatus, type PresencePolicy } from './member-status'
export { englishReplyTimes, type ReplyTime, type ReplyTimeWords, wordReplyTime } from './reply-time'
export {
  addOpenTime,
  isOpenAt,
  nextClosing,
  nextOpening,
  openIntervals,
  openTimeBetween,
} from './schedule'
export { parseAvailabilityRule, parseBusinessHours } from './schema'
export { type BackAtWords, englishBackAt, wordBackAt } from './word-back-at'
