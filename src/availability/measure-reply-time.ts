import { day, hour, type Instant, minute } from '../shared/instant'
import type { BusinessHours } from './business-hours'
import type { FixedReplyTime } from './reply-time'
import { isOpenAt, openTimeBetween } from './schedule'

/** When a customer first wrote in a conversation, and when a person first answered. */
export interface FirstReply {
  readonly askedAt: Instant
  readonly answeredAt: Instant
}

/** How fast a team has been: how many first replies count, and the middle one of them in milliseconds. */
export interface ReplyMeasure {
  readonly replies: number
  readonly median?: number
  /** Absent while there are too few of them; `none` when the team is too slow to promise anything. */
  readonly replyTime?: FixedReplyTime
}

export interface ReplyMeasureOptions {
  readonly now: Instant
  /** Only what was asked while they were open counts, and only open time passes. @default always open */
  readonly hours?: BusinessHours
  /** Fewer replies say nothing. @default 10 */
  readonly minimum?: number
}

/**
 * Measures the reply time over the last seven days: the median of the first replies inside business hours. Up to 15
 * minutes are a few minutes, up to 6 hours a few hours, and up to 24 hours a day.
 */
export const measureReplyTime = (
  replies: readonly FirstReply[],
  { now, hours, minimum = 10 }: ReplyMeasureOptions,
): ReplyMeasure => {
  const waits = replies
    .filter(
      ({ askedAt, answeredAt }) =>
        answeredAt > now - 7 * day &&
        answeredAt <= now &&
        askedAt <= answeredAt &&
        (hours === undefined || isOpenAt(hours, askedAt)),
    )
    .map(({ askedAt, answeredAt }) =>
      hours === undefined ? answeredAt - askedAt : openTimeBetween(hours, askedAt, answeredAt),
    )
    .sort((a, b) => a - b)
  const middle = (waits.length - 1) / 2
  const [lower, upper] = [waits[Math.floor(middle)], waits[Math.ceil(middle)]]
  if (lower === undefined || upper === undefined) return { replies: 0 }
  const median = (lower + upper) / 2
  return {
    replies: waits.length,
    median,
    ...(waits.length >= minimum && { replyTime: replyTimeOf(median) }),
  }
}

const replyTimeOf = (median: number): FixedReplyTime => {
  if (median <= 15 * minute) return 'few_minutes'
  if (median <= 6 * hour) return 'few_hours'
  return median <= 24 * hour ? 'a_day' : 'none'
}
