import type { Decision } from '../shared/decision'
import { firstMatch } from '../shared/first-match'
import { day, type Instant, isoFromInstant } from '../shared/instant'

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
  /** How long feeds and the names of effects that are done are kept: whoever follows later reads lists anew. */
  readonly tracesAfterDays: number
}

export interface RetentionFacts {
  readonly class: RetentionClass
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

/** Nobody closes what is in Filtered or was suppressed: there the last activity counts alone. */
const needsClosing: ReadonlySet<RetentionClass> = new Set(['chat', 'email', 'attachments', 'proof'])

const over = (days: number | null, since: Instant, now: Instant) => ({
  holds: days !== null && since + days * day <= now,
  expected: days,
  found: isoFromInstant(since),
})
