import * as z from 'zod'
import { parseWith } from '../shared/parse-with'
import {
  defaultRetention,
  type RetentionClass,
  type RetentionPeriod,
  type RetentionPolicy,
} from './retention'

/** The input of an admin: only the classes and periods to change. Missing ones have their default. */
export type RetentionInput = {
  readonly [Class in RetentionClass]?: Partial<RetentionPeriod>
} & Partial<Pick<RetentionPolicy, 'tracesAfterDays'>>

/** @throws HelpdeskError `INVALID_RULE` with the place. */
export const parseRetention = (input: unknown): RetentionPolicy => parseWith(policy, 'retention', input)

const longest = 36_500
const days = z.int().min(1).max(longest).nullable()

/** A class that can only be deleted as a whole: no part of it could be kept without the person. */
const whole = (name: RetentionClass) =>
  z
    .strictObject({
      anonymiseAfterDays: z
        .null('no time for anonymising, because this class is deleted as a whole')
        .default(null),
      deleteAfterDays: days.default(defaultRetention[name].deleteAfterDays),
    })
    .prefault({})

const conversation = (name: RetentionClass) =>
  z
    .strictObject({
      anonymiseAfterDays: days.default(defaultRetention[name].anonymiseAfterDays),
      deleteAfterDays: days.default(defaultRetention[name].deleteAfterDays),
    })
    .refine(
      ({ anonymiseAfterDays, deleteAfterDays }) =>
        anonymiseAfterDays === null || deleteAfterDays === null || anonymiseAfterDays < deleteAfterDays,
      { path: ['anonymiseAfterDays'], error: 'fewer days than until it is deleted' },
    )
    .prefault({})

const policy: z.ZodType<RetentionPolicy> = z.strictObject({
  chat: conversation('chat'),
  email: conversation('email'),
  filtered: conversation('filtered'),
  suppressed: whole('suppressed'),
  attachments: whole('attachments'),
  proof: whole('proof'),
  // At least 7 days: by then, no client continues an old feed position and no plan is committed again.
  tracesAfterDays: z.int().min(7).max(longest).default(defaultRetention.tracesAfterDays),
})
