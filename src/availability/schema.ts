import * as z from 'zod/mini'
import { accepted, type Checked, checkWith } from '../shared/parse-with'
import type { AvailabilityRule, AwayAction, OutsideAction } from './availability-rule'
import { type BusinessHours, dayGroups, hoursAreEmpty, weekdays } from './business-hours'
import { clockTimePattern, minuteRange } from './clock-time'
import { localDayFromText } from './local-day'
import { isZone } from './local-time'
import { fixedReplyTimes } from './reply-time'

/** @throws HelpdeskError `INVALID_RULE` or `ZONE_INVALID`, with place, expected and found. */
export const parseBusinessHours = (input: unknown): BusinessHours => accepted(checkBusinessHours(input))

/** As `parseBusinessHours`, but returns all refusals instead of throwing the first. */
export const checkBusinessHours = (input: unknown): Checked<BusinessHours> =>
  checkWith(businessHours, 'hours', input)

/** @throws HelpdeskError as `parseBusinessHours`, and also for hours without any range (V-11). */
export const parseAvailabilityRule = (input: unknown): AvailabilityRule =>
  accepted(checkAvailabilityRule(input))

/** As `parseAvailabilityRule`, but returns all refusals instead of throwing the first. */
export const checkAvailabilityRule = (input: unknown): Checked<AvailabilityRule> =>
  checkWith(availabilityRule, 'availability', input)

const text = z.string().check(z.trim(), z.minLength(1, 'a text'), z.maxLength(4_096))
const clockTime = z.string().check(z.regex(clockTimePattern, 'a time HH:MM up to 24:00'))
const timeRange = { from: clockTime, to: clockTime }

const isRange = (range: { from: string; to: string }): boolean => minuteRange(range) !== undefined
const rangeExpected = {
  error: 'a start before 24:00 and an end that differs from it (00:00 to 24:00 is the whole day)',
  path: ['to'],
}

const weeklyRange = z
  .strictObject({
    days: z
      .array(z.enum([...weekdays, ...(Object.keys(dayGroups) as (keyof typeof dayGroups)[])]))
      .check(z.minLength(1), z.maxLength(10)),
    ...timeRange,
  })
  .check(z.refine(isRange, rangeExpected))

const dateOverride = z.strictObject({
  date: z
    .string()
    .check(z.refine((date) => localDayFromText(date) !== undefined, 'a date YYYY-MM-DD of the calendar')),
  ranges: z.array(z.strictObject(timeRange).check(z.refine(isRange, rangeExpected))).check(z.maxLength(24)),
})

export const businessHours: z.ZodMiniType<BusinessHours> = z.strictObject({
  zone: z.string().check(
    z.refine(isZone, {
      error: 'the name of an IANA time zone, such as Europe/Berlin',
      params: { error: 'ZONE_INVALID' },
    }),
  ),
  ranges: z.array(weeklyRange).check(z.maxLength(100)),
  overrides: z.optional(
    z.array(dateOverride).check(
      z.maxLength(1_000),
      z.refine((overrides) => new Set(overrides.map(({ date }) => date)).size === overrides.length, {
        error: 'each date once',
      }),
    ),
  ),
})

const fixedReplyTime = z.enum(fixedReplyTimes)
const replyTime = z.union(
  [fixedReplyTime, z.strictObject({ custom: text }), z.strictObject({ dynamic: fixedReplyTime })],
  { error: `one of ${fixedReplyTimes.join(', ')}, a custom text, or a dynamic one with one of these` },
)

export const presencePolicy = z.optional(z.enum(['ignore', 'require']))

const pool = {
  pool: z.optional(z.enum(['inbox-members', 'routing-pool'])),
  presencePolicy,
}

const message = z.strictObject({ action: z.literal('message'), text })
const hide = z.strictObject({ action: z.literal('hide') })
const awayAction: z.ZodMiniType<AwayAction> = z.discriminatedUnion('action', [message, hide])
const outsideAction: z.ZodMiniType<OutsideAction> = z.discriminatedUnion('action', [
  message,
  hide,
  z.strictObject({ action: z.literal('return-time'), text: z.optional(text) }),
])

export const availabilityRule: z.ZodMiniType<AvailabilityRule> = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('always'), replyTime }),
  z.strictObject({ mode: z.literal('status'), replyTime, ...pool, away: awayAction }),
  z.strictObject({
    mode: z.literal('hours'),
    replyTime,
    ...pool,
    hours: businessHours.check(
      z.refine((hours) => !hoursAreEmpty(hours), {
        error: 'at least one range',
        params: { reason: 'BUSINESS_HOURS_EMPTY' },
      }),
    ),
    outside: outsideAction,
    alsoRequireStatus: z.optional(awayAction),
    botRespectsHours: z.optional(z.boolean()),
  }),
])
