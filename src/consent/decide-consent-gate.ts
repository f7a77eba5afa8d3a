import { type Decision, decision } from '../shared/decision'
import { textDigest } from '../shared/digest'
import { firstMatch, type Row } from '../shared/first-match'
import { type Instant, isoFromInstant } from '../shared/instant'
import { own } from '../shared/json'
import type { ConsentAct, LedgerState } from './consent-act'
import type { ConsentRule, ProcessConsent } from './consent-rule'

/**
 * `ask`: input is closed until the person agrees; show the text and the button. `block`: input is closed; with
 * explicit consent the person can still agree later.
 */
export type ConsentGate = 'allow' | 'ask' | 'block'

export interface ConsentFacts {
  readonly now: Instant
  /** The current state of the principal's ledger. */
  readonly ledger: LedgerState
  /** The person saw the notice in the version of this rule. */
  readonly noticeShown: boolean
  /** By older version of this rule: SHA-256 of its text. Without an entry only the version names are compared. */
  readonly olderTexts?: Readonly<Record<string, string>>
}

/** Decides whether a person may send to a channel (semantics C-01 to C-09). It comes before every other check. */
export const decideConsentGate = (rule: ConsentRule, facts: ConsentFacts): Decision<ConsentGate> => {
  const { process } = rule
  // C-01
  if (process === undefined) {
    return decision('allow', 'CONSENT_NOT_REQUIRED', { question: 'no consent is asked for', holds: true })
  }
  const act = facts.ledger.process
  const explicit = process.basis === 'explicit'
  return firstMatch<ConsentGate>(
    'the person may send',
    (gate) => gate === 'allow',
    explicit ? explicitRows(process, act, facts) : noticeRows(act, facts.noticeShown),
    // C-04: explicit consent stands. C-07: the notice was shown.
    { outcome: 'allow', reason: explicit ? 'CONSENT_GIVEN' : 'LEGITIMATE_INTEREST' },
  )
}

const explicitRows = (
  rule: ProcessConsent,
  act: ConsentAct | undefined,
  { now, olderTexts = {} }: ConsentFacts,
): readonly Row<ConsentGate>[] => {
  const found = act?.event ?? null
  const accepted = [rule.version, ...(rule.minorSince ?? [])]
  const expiresAt = consentExpiry(rule, act)
  return [
    // C-06: withdrawn or expired.
    {
      question: 'the person withdrew consent',
      holds: act?.event === 'withdrawn',
      found,
      reason: 'CONSENT_WITHDRAWN',
      outcome: 'block',
    },
    {
      question: 'the consent expired',
      holds: act?.event === 'expired' || (expiresAt !== undefined && expiresAt <= now),
      found: expiresAt === undefined ? found : isoFromInstant(expiresAt),
      reason: 'CONSENT_EXPIRED',
      outcome: 'block',
    },
    // C-03: the person can agree later.
    {
      question: 'the person refused',
      holds: act?.event === 'refused',
      found,
      reason: 'CONSENT_REFUSED',
      outcome: 'block',
    },
    // C-02
    {
      question: 'no consent is on record',
      // A record under a legitimate interest is not consent.
      holds: act?.event !== 'given' || act.lawfulBasis !== 'consent',
      found: act ? { event: act.event, lawfulBasis: act.lawfulBasis } : null,
      reason: 'CONSENT_REQUIRED',
      outcome: 'ask',
    },
    // C-05
    {
      question: 'the consent is to an older text that changed since',
      holds:
        act?.event === 'given' && (!accepted.includes(act.version) || isOtherText(rule, act, olderTexts)),
      expected: accepted,
      found: act?.version ?? null,
      reason: 'CONSENT_STALE',
      outcome: 'ask',
    },
  ]
}

/** Two messages may use one version name for different texts: consent to one text is not consent to the other. */
const isOtherText = (
  { version, text }: ProcessConsent,
  act: ConsentAct,
  olderTexts: Readonly<Record<string, string>>,
): boolean => {
  const digest = act.version === version ? textDigest(text) : own(olderTexts, act.version)
  return digest !== undefined && digest !== act.textDigest
}

/** The instant at which consent expires: the earlier of the rule's expiry and the validity for which it was given. */
export const consentExpiry = (
  { expiresAfter = Number.POSITIVE_INFINITY }: ProcessConsent,
  act: ConsentAct | undefined,
): Instant | undefined => {
  const lasts = Math.min(expiresAfter, act?.validFor ?? Number.POSITIVE_INFINITY)
  return act?.event === 'given' && Number.isFinite(lasts) ? act.decidedAt + lasts : undefined
}

/** A withdrawal counts as an objection: changing the lawful basis does not allow processing again. */
const noticeRows = (act: ConsentAct | undefined, noticeShown: boolean): readonly Row<ConsentGate>[] => [
  // C-09
  {
    question: 'the person objected',
    holds: act?.event === 'objected' || act?.event === 'withdrawn',
    found: act?.event ?? null,
    reason: 'OBJECTED',
    outcome: 'block',
  },
  // C-08
  {
    question: 'the notice was not shown',
    holds: !noticeShown,
    found: noticeShown,
    reason: 'NOTICE_NOT_SHOWN',
    outcome: 'block',
  },
]
