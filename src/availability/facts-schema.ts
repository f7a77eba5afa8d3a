import * as z from 'zod/mini'
import { id, instant, zone } from '../shared/fields-schema'
import type { Availability } from './availability'
import type { AvailabilityFacts } from './availability-facts'
import { weekdays } from './business-hours'
import type { MemberDisplayFacts } from './member-display'
import type { MemberStatus, MemberStatusFacts, MemberStatusRule } from './member-status'
import { fixedReplyTimes } from './reply-time'
import { businessHours, presencePolicy } from './schema'

const member: z.ZodMiniType<MemberStatus> = z.strictObject({
  userId: id,
  status: z.enum(['available', 'away']),
  present: z.optional(z.boolean()),
  hours: z.optional(businessHours),
})

export const availabilityFacts: z.ZodMiniType<AvailabilityFacts> = z.strictObject({
  now: instant,
  hasOpenConversation: z.boolean(),
  assignee: z.optional(member),
  bot: z.boolean(),
  members: z.array(member),
  routingPool: z.optional(z.array(id)),
  measuredReplyTime: z.optional(z.enum(fixedReplyTimes)),
  visitorZone: z.optional(zone),
})

export const memberStatusRule: z.ZodMiniType<MemberStatusRule> = z.strictObject({ presencePolicy })

export const memberStatusFacts: z.ZodMiniType<MemberStatusFacts> = z.strictObject({ now: instant, member })

export const memberDisplayFacts: z.ZodMiniType<MemberDisplayFacts> = z.strictObject({
  now: instant,
  member,
  holdsOpenChat: z.boolean(),
})

const time = z.string().check(z.regex(/^\d\d:\d\d$/))

const back = { at: instant, zone: z.string() }

const backAt = z.discriminatedUnion('style', [
  z.strictObject({ ...back, style: z.literal('minutes'), minutes: z.int().check(z.minimum(0)) }),
  z.strictObject({ ...back, style: z.literal('hours'), hours: z.int().check(z.minimum(1)) }),
  z.strictObject({ ...back, style: z.literal('today'), time }),
  z.strictObject({ ...back, style: z.literal('tomorrow'), time }),
  z.strictObject({ ...back, style: z.literal('weekday'), weekday: z.enum(weekdays), time }),
  z.strictObject({ ...back, style: z.literal('date'), date: z.string(), time }),
])

export const availabilityOutcome: z.ZodMiniType<Availability> = z.strictObject({
  shown: z.boolean(),
  status: z.enum(['open-conversation', 'bot', 'available', 'away']),
  replyTime: z.optional(
    z.union([z.enum(['few_minutes', 'few_hours', 'a_day']), z.strictObject({ custom: z.string() })]),
  ),
  awayText: z.optional(z.string()),
  backAt: z.optional(backAt),
  assignee: z.optional(z.strictObject({ userId: z.string(), available: z.boolean() })),
})
