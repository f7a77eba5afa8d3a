import type { Decision } from '../shared/decision'
import { firstMatch } from '../shared/first-match'
import { day, type Instant, isoFromInstant } from '../shared/instant'

/**
 * The classes of data with a retention period. `filtered`: conversations in Filtered. `suppressed`: messages of
 * blocked people. `attachments`: the sources of mails, which contain their attachments. `proof`: the consent chain of
 * an erased person.
 */
export const retentionClasses = ['chat', 'email', 'filtered', 'suppressed', 'attachments', 'proof'] as const

export type RetentionClass = (typeof retentionClasses)[number]

/** Days of 24 hours after the last activity or the closing, whichever is later; `null` is forever. */
export type RetentionPeriod = {
  /** Then data that identifies the person is removed, and the log of events is kept. */
  readonly anonymiseAfterDays: number | null
  /** Then everything is deleted. */
  readonly deleteAfterDays: number | null
}

export type RetentionPolicy = Readonly<Record<RetentionClass, RetentionPeriod>> & {
  /** How long feed items and ids of done effects are kept. A reader with an older position reads the lists again. */
  readonly tracesAfterDays: number
}

export interface RetentionFacts {
  readonly class: RetentionClass
  /** `null` while it is open; for a proof, while the person is not erased. */
  readonly closedAt: Instant | null
  readonly lastActivity: Instant
  readonly legalHold: boolean
  readonly now: Instant
}

export type RetentionOutcome = 'keep' | 'anonymise' | 'delete'

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

/** Decides whether data is kept. Over time the outcome only moves from keep to anonymise to delete. */
export const decideRetention = (
  facts: RetentionFacts,
  policy: Pick<RetentionPolicy, RetentionClass>,
): Decision<RetentionOutcome> => {
  const { now, closedAt, legalHold } = facts
  const since = Math.max(facts.lastActivity, closedAt ?? Number.NEGATIVE_INFINITY)
  const { anonymiseAfterDays, deleteAfterDays } = policy[facts.class]
  const open = needsClosing.has(facts.class) && closedAt === null
  return firstMatch<RetentionOutcome>(
    `the ${facts.class} is kept`,
    (outcome) => outcome === 'keep',
    [
      {
        question: 'it is under a legal hold',
        holds: legalHold,
        reason: 'LEGAL_HOLD',
        outcome: 'keep',
      },
      { question: 'it is still open', holds: open, reason: 'RETENTION_OPEN', outcome: 'keep' },
      {
        question: 'the time after which it is deleted is over',
        ...over(deleteAfterDays, since, now),
        reason: 'RETENTION_DELETE',
        outcome: 'delete',
      },
      {
        question: 'the time after which it is anonymised is over',
        ...over(anonymiseAfterDays, since, now),
        reason: 'RETENTION_ANONYMISE',
        outcome: 'anonymise',
      },
    ],
    { outcome: 'keep', reason: 'RETENTION_KEEP' },
  )
}

/** Filtered and suppressed data is never closed, so only its last activity counts. */
const needsClosing: ReadonlySet<RetentionClass> = new Set(['chat', 'email', 'attachments', 'proof'])

const over = (days: number | null, since: Instant, now: Instant) => ({
  holds: days !== null && since + days * day <= now,
  expected: days,
  found: isoFromInstant(since),
})
