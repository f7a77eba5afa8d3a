import * as z from 'zod'
import { id, instant, zone } from '../shared/fields-schema'
import type { Availability } from './availability'
import type { AvailabilityFacts } from './availability-facts'
import { weekdays } from './business-hours'
import type { MemberDisplayFacts } from './member-display'
import type { MemberStatus, MemberStatusFacts, MemberStatusRule } from './member-status'
import { fixedReplyTimes } from './reply-time'
import { businessHours, presencePolicy } from './schema'

const member: z.ZodType<MemberStatus> = z.strictObject({
  userId: id,
  status: z.enum(['available', 'away']),
  present: z.boolean().optional(),
  hours: businessHours.optional(),
})

export const availabilityFacts: z.ZodType<AvailabilityFacts> = z.strictObject({
  now: instant,
  hasOpenConversation: z.boolean(),
  assignee: member.optional(),
  bot: z.boolean(),
  members: z.array(member),
  routingPool: z.array(id).optional(),
  measuredReplyTime: z.enum(fixedReplyTimes).optional(),
  visitorZone: zone.optional(),
})

export const memberStatusRule: z.ZodType<MemberStatusRule> = z.strictObject({ presencePolicy })

export const memberStatusFacts: z.ZodType<MemberStatusFacts> = z.strictObject({ now: instant, member })

export const memberDisplayFacts: z.ZodType<MemberDisplayFacts> = z.strictObject({
  now: instant,
  member,
  holdsOpenChat: z.boolean(),
})

const time = z.string().regex(/^\d\d:\d\d$/)

const back = { at: instant, zone: z.string() }

const backAt = z.discriminatedUnion('style', [
  z.strictObject({ ...back, style: z.literal('minutes'), minutes: z.int().min(0) }),
  z.strictObject({ ...back, style: z.literal('hours'), hours: z.int().min(1) }),
  z.strictObject({ ...back, style: z.literal('today'), time }),
  z.strictObject({ ...back, style: z.literal('tomorrow'), time }),
  z.strictObject({ ...back, style: z.literal('weekday'), weekday: z.enum(weekdays), time }),
  z.strictObject({ ...back, style: z.literal('date'), date: z.string(), time }),
])

export const availabilityOutcome: z.ZodType<Availability> = z.strictObject({
  shown: z.boolean(),
  status: z.enum(['open-conversation', 'bot', 'available', 'away']),
  replyTime: z
    .union([z.enum(['few_minutes', 'few_hours', 'a_day']), z.strictObject({ custom: z.string() })])
    .optional(),
  awayText: z.string().optional(),
  backAt: backAt.optional(),
  assignee: z.strictObject({ userId: z.string(), available: z.boolean() }).optional(),
})
