import type { Decision } from '../shared/decision'
import { firstMatch } from '../shared/first-match'
import { guardWith } from '../shared/guard'
import { day, type Instant, isoFromInstant } from '../shared/instant'
import { own } from '../shared/json'
import { retentionFactsForm, retentionRuleForm } from './guards'
import { type RetentionClass, retentionClasses } from './retention-classes'

/** Days of 24 hours after the last activity or the closing, whichever is later; `null` is forever. */
export type RetentionPeriod = {
  /** Then data that identifies the person is removed, and the log of events is kept. */
  readonly anonymiseAfterDays: number | null
  /** Then everything is deleted. */
  readonly deleteAfterDays: number | null
}

/** The retention of an account, by class of data; set by an admin. */
export type RetentionPolicy = Readonly<Record<RetentionClass, RetentionPeriod>> & {
  /** Periods that an admin set for a host's kinds of channels, by the name of the kind. */
  readonly channels?: Readonly<Record<string, RetentionPeriod>>
  /** How long feed items and ids of done effects are kept. A reader with an older position reads the lists again. */
  readonly tracesAfterDays: number
}

/** The part of a `RetentionPolicy` that decides: the periods. */
export type RetentionRule = Pick<RetentionPolicy, RetentionClass | 'channels'>

export type RetentionFacts = {
  /** A class of ours, or the name of a host's kind of channel. */
  readonly class: string
  /** The period of a host's class while an admin set none; from the registration of the kind. @default for ever */
  readonly byDefault?: RetentionPeriod
  /**
   * The time of the closing, in epoch milliseconds; `null` while it is open. For a proof: the time of the erasure, and
   * `null` while the person is not erased.
   */
  readonly closedAt: Instant | null
  /** The time of the last message, in epoch milliseconds. */
  readonly lastActivity: Instant
  /** A person of the conversation is under a legal hold; read from the store. */
  readonly legalHold: boolean
  /** The time of the decision, in epoch milliseconds; the host's clock. */
  readonly now: Instant
}

export type RetentionOutcome = 'keep' | 'anonymise' | 'delete'

export const retentionReasons = [
  'LEGAL_HOLD',
  'RETENTION_OPEN',
  'RETENTION_DELETE',
  'RETENTION_ANONYMISE',
  'RETENTION_KEEP',
] as const

export type RetentionReason = (typeof retentionReasons)[number]

const forever: RetentionPeriod = { anonymiseAfterDays: null, deleteAfterDays: null }

/**
 * The default policy. Conversations are kept. Filtered conversations and messages of blocked people are deleted after
 * 90 days (H24). A proof of consent is kept for three years, the usual limitation period of claims.
 */
export const defaultRetention: RetentionPolicy = {
  chat: forever,
  email: forever,
  filtered: { ...forever, deleteAfterDays: 90 },
  suppressed: { ...forever, deleteAfterDays: 90 },
  attachments: forever,
  proof: { ...forever, deleteAfterDays: 1_096 },
  tracesAfterDays: 30,
}

/**
 * Decides whether data is kept. Over time the outcome only moves from keep to anonymise to delete.
 *
 * @throws HelpdeskError `INVALID_RULE`, `INVALID_INPUT`
 */
export const decideRetention = (
  rule: RetentionRule,
  facts: RetentionFacts,
): Decision<RetentionOutcome, RetentionReason> => {
  guardWith(rule, retentionRuleForm, 'rule', 'INVALID_RULE')
  guardWith(facts, retentionFactsForm, 'facts')
  const { now, closedAt, legalHold } = facts
  const since = Math.max(facts.lastActivity, closedAt ?? Number.NEGATIVE_INFINITY)
  const { anonymiseAfterDays, deleteAfterDays } = periodOf(facts, rule)
  const open = !neverClosed.has(facts.class) && closedAt === null
  return firstMatch<RetentionOutcome, RetentionReason>(
    { key: 'consent/data-is-kept', params: { class: facts.class } },
    isKept,
    [
      {
        key: 'consent/data-is-on-legal-hold',
        holds: legalHold,
        reason: 'LEGAL_HOLD',
        outcome: 'keep',
      },
      { key: 'consent/data-is-in-use', holds: open, reason: 'RETENTION_OPEN', outcome: 'keep' },
      {
        key: 'consent/time-to-delete-is-over',
        ...over(deleteAfterDays, since, now),
        reason: 'RETENTION_DELETE',
        outcome: 'delete',
      },
      {
        key: 'consent/time-to-anonymise-is-over',
        ...over(anonymiseAfterDays, since, now),
        reason: 'RETENTION_ANONYMISE',
        outcome: 'anonymise',
      },
    ],
    { outcome: 'keep', reason: 'RETENTION_KEEP' },
  )
}

/** Whether the outcome is a yes. */
export const isKept = (outcome: RetentionOutcome): boolean => outcome === 'keep'

/** Filtered and suppressed data is never closed, so only its last activity counts. */
const neverClosed: ReadonlySet<string> = new Set<RetentionClass>(['filtered', 'suppressed'])

/** The period of a class: the one that an admin set, else the one of its kind. Throws nothing. */
export const periodOf = (
  { class: name, byDefault = forever }: Pick<RetentionFacts, 'class' | 'byDefault'>,
  policy: RetentionRule,
): RetentionPeriod =>
  isOurs(name)
    ? policy[name]
    : ((own(policy.channels ?? {}, name) as RetentionPeriod | undefined) ?? byDefault)

const isOurs = (name: string): name is RetentionClass =>
  (retentionClasses as readonly string[]).includes(name)

/** The longer of two periods, each time on its own. Throws nothing. */
export const longerPeriod = (left: RetentionPeriod, right: RetentionPeriod): RetentionPeriod => ({
  anonymiseAfterDays: later(left.anonymiseAfterDays, right.anonymiseAfterDays),
  deleteAfterDays: later(left.deleteAfterDays, right.deleteAfterDays),
})

const later = (left: number | null, right: number | null): number | null =>
  left === null || right === null ? null : Math.max(left, right)

const over = (days: number | null, since: Instant, now: Instant) => ({
  holds: days !== null && since + days * day <= now,
  expected: days,
  found: isoFromInstant(since),
})
