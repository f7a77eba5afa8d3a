import { day, hour, type Instant, minute } from '../shared/instant'
import type { BusinessHours } from './business-hours'
import type { FixedReplyTime } from './reply-time'
import { isOpenAt, openTimeBetween } from './schedule'

/** The first customer message of a conversation, and the first answer of an agent. */
export type FirstReply = {
  /** The time of the first message of the customer, in epoch milliseconds. */
  readonly askedAt: Instant
  /** The time of the first answer of an agent, in epoch milliseconds. */
  readonly answeredAt: Instant
}

/** The measured reply time of a team. */
export type ReplyMeasure = {
  /** The number of first replies that count. */
  readonly replies: number
  /** The median of their waits, in milliseconds; absent without replies. */
  readonly median?: number
  /** Absent while there are too few replies; `none` when the team is too slow for a promise. */
  readonly replyTime?: FixedReplyTime
}

export type ReplyMeasureOptions = {
  /** The end of the seven days, in epoch milliseconds. */
  readonly now: Instant
  /** Only questions within these hours count, and only open time is measured. @default always open */
  readonly hours?: BusinessHours
  /** With fewer replies there is no reply time. @default 10 */
  readonly minimum?: number
}

/**
 * Measures the reply time over the last seven days: the median of the first replies inside business hours. Up to 15
 * minutes is `few_minutes`, up to 6 hours `few_hours`, up to 24 hours `a_day`.
 *
 * @throws HelpdeskError `INVALID_RULE` or `ZONE_INVALID` for hours that `parseBusinessHours` would refuse,
 * `INVALID_INPUT` for a time outside the years 1 to 9999.
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
