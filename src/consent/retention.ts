import type { Decision } from '../shared/decision'
import { firstMatch } from '../shared/first-match'
import { day, type Instant, isoFromInstant } from '../shared/instant'
import { own } from '../shared/json'

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
  /** Periods that an admin set for a host's kinds of channels, by the name of the kind. */
  readonly channels?: Readonly<Record<string, RetentionPeriod>>
  /** How long feed items and ids of done effects are kept. A reader with an older position reads the lists again. */
  readonly tracesAfterDays: number
}

export interface RetentionFacts {
  /** A class of ours, or the name of a host's kind of channel. */
  readonly class: string
  /** The period of a host's class while an admin set none. @default for ever */
  readonly byDefault?: RetentionPeriod
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
export const decideRetention = (facts: RetentionFacts, policy: Periods): Decision<RetentionOutcome> => {
  const { now, closedAt, legalHold } = facts
  const since = Math.max(facts.lastActivity, closedAt ?? Number.NEGATIVE_INFINITY)
  const { anonymiseAfterDays, deleteAfterDays } = periodOf(facts, policy)
  const open = !neverClosed.has(facts.class) && closedAt === null
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
const neverClosed: ReadonlySet<string> = new Set<RetentionClass>(['filtered', 'suppressed'])

type Periods = Pick<RetentionPolicy, RetentionClass | 'channels'>

/** The period of a class: the one that an admin set, else the one of its kind. */
export const periodOf = (
  { class: name, byDefault = forever }: Pick<RetentionFacts, 'class' | 'byDefault'>,
  policy: Periods,
): RetentionPeriod =>
  isOurs(name)
    ? policy[name]
    : ((own(policy.channels ?? {}, name) as RetentionPeriod | undefined) ?? byDefault)

const isOurs = (name: string): name is RetentionClass =>
  (retentionClasses as readonly string[]).includes(name)

/** The longer of two periods, each time on its own. */
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
