import type { Decision } from '../shared/decision'
import { firstMatch } from '../shared/first-match'
import { day, type Instant, isoFromInstant } from '../shared/instant'
import { own } from '../shared/json'

/**
 * What is kept for a time. `filtered` is every conversation in Filtered, `suppressed` what blocked people wrote,
 * `attachments` the sources of mails, which hold their attachments, and `proof` the consent chain of an erased person.
 */
export const retentionClasses = ['chat', 'email', 'filtered', 'suppressed', 'attachments', 'proof'] as const

export type RetentionClass = (typeof retentionClasses)[number]

/** Days of 24 hours behind the last activity or the closing, whichever is later; `null` is for ever. */
export type RetentionPeriod = {
  /** What names the person goes, and what happened when stays. */
  readonly anonymiseAfterDays: number | null
  /** Everything goes. */
  readonly deleteAfterDays: number | null
}

export type RetentionPolicy = Readonly<Record<RetentionClass, RetentionPeriod>> & {
  /** What an admin set for classes of a host's kinds of channels, by the name of the kind. */
  readonly channels?: Readonly<Record<string, RetentionPeriod>>
  /** How long feeds and the names of effects that are done are kept: whoever follows later reads lists anew. */
  readonly tracesAfterDays: number
}

export interface RetentionFacts {
  /** A class of ours, or the name of a host's kind of channel. */
  readonly class: string
  /** What holds for a host's class while an admin set nothing. @default for ever */
  readonly byDefault?: RetentionPeriod
  /** `null` while somebody works on it; of a proof, while the person was not erased. */
  readonly closedAt: Instant | null
  readonly lastActivity: Instant
  readonly legalHold: boolean
  readonly now: Instant
}

export type RetentionOutcome = 'keep' | 'anonymise' | 'delete'

const forEver: RetentionPeriod = { anonymiseAfterDays: null, deleteAfterDays: null }

/**
 * What holds where an admin set nothing: conversations stay, Filtered is emptied after 90 days (H24) and so is what
 * blocked people wrote, and a proof of consent stays for three years, as long as claims usually can be made.
 */
export const defaultRetention: RetentionPolicy = {
  chat: forEver,
  email: forEver,
  filtered: { ...forEver, deleteAfterDays: 90 },
  suppressed: { ...forEver, deleteAfterDays: 90 },
  attachments: forEver,
  proof: { ...forEver, deleteAfterDays: 1_096 },
  tracesAfterDays: 30,
}

/** Decides what becomes of a thing. As time goes on the outcome only goes from keep over anonymise to delete. */
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

/** Nobody closes what is in Filtered or was suppressed: there the last activity counts alone. */
const neverClosed: ReadonlySet<string> = new Set<RetentionClass>(['filtered', 'suppressed'])

type Periods = Pick<RetentionPolicy, RetentionClass | 'channels'>

/** The times that count for a class: what the admin set, else what its kind says. */
export const periodOf = (
  { class: name, byDefault = forEver }: Pick<RetentionFacts, 'class' | 'byDefault'>,
  policy: Periods,
): RetentionPeriod =>
  isOurs(name)
    ? policy[name]
    : ((own(policy.channels ?? {}, name) as RetentionPeriod | undefined) ?? byDefault)

const isOurs = (name: string): name is RetentionClass =>
  (retentionClasses as readonly string[]).includes(name)

/** The more patient of two times: what must not go by one of them stays. */
export const morePatient = (left: RetentionPeriod, right: RetentionPeriod): RetentionPeriod => ({
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
