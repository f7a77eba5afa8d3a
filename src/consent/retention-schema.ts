import * as z from 'zod/mini'
import { hostKindName, recordOf } from '../shared/fields-schema'
import { accepted, type Checked, checkWith } from '../shared/parse-with'
import { defaultRetention, type RetentionPeriod, type RetentionPolicy } from './retention'
import type { RetentionClass } from './retention-classes'

/** The input of an admin: only the classes and periods to change. Missing ones have their default. */
export type RetentionInput = {
  readonly [Class in RetentionClass]?: Partial<RetentionPeriod>
} & Partial<Pick<RetentionPolicy, 'tracesAfterDays' | 'channels'>>

/** @throws HelpdeskError `INVALID_RULE` with the place. */
export const parseRetention = (input: unknown): RetentionPolicy => accepted(checkRetention(input))

/** As `parseRetention`, but returns all refusals instead of throwing the first. */
export const checkRetention = (input: unknown): Checked<RetentionPolicy> => {
  const checked = checkWith(retentionPolicy, 'retention', input)
  if (checked.refusals) return checked
  const { channels, ...classes } = checked.value
  return { value: { ...classes, ...(channels && { channels }) } }
}

const longest = 36_500
const days = z.nullable(z.int().check(z.minimum(1), z.maximum(longest)))

const anonymisedFirst = ({ anonymiseAfterDays, deleteAfterDays }: RetentionPeriod): boolean =>
  anonymiseAfterDays === null || deleteAfterDays === null || anonymiseAfterDays < deleteAfterDays

const anonymisedLast = { path: ['anonymiseAfterDays'], error: 'fewer days than until it is deleted' }

/** A class that can only be deleted as a whole: no part of it could be kept without the person. */
const whole = (name: RetentionClass) =>
  z.prefault(
    z.strictObject({
      anonymiseAfterDays: z._default(
        z.null('no time for anonymising, because this class is deleted as a whole'),
        null,
      ),
      deleteAfterDays: z._default(days, defaultRetention[name].deleteAfterDays),
    }),
    {},
  )

const conversation = (name: RetentionClass) =>
  z.prefault(
    z
      .strictObject({
        anonymiseAfterDays: z._default(days, defaultRetention[name].anonymiseAfterDays),
        deleteAfterDays: z._default(days, defaultRetention[name].deleteAfterDays),
      })
      .check(z.refine(anonymisedFirst, anonymisedLast)),
    {},
  )

/** Of a host's kind both times are given: what is left out would hide what the kind itself says. */
export const channelPeriod = z
  .strictObject({ anonymiseAfterDays: days, deleteAfterDays: days })
  .check(z.refine(anonymisedFirst, anonymisedLast))

export const retentionPolicy = z.strictObject({
  chat: conversation('chat'),
  email: conversation('email'),
  filtered: conversation('filtered'),
  suppressed: whole('suppressed'),
  attachments: whole('attachments'),
  proof: whole('proof'),
  channels: z.optional(recordOf(hostKindName, channelPeriod)),
  // At least 7 days: by then, no client continues an old feed position and no plan is committed again.
  tracesAfterDays: z._default(
    z.int().check(z.minimum(7), z.maximum(longest)),
    defaultRetention.tracesAfterDays,
  ),
})
