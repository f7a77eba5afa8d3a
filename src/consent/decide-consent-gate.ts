import { type Decision, decision } from '../shared/decision'
import { textDigest } from '../shared/digest'
import { firstMatch, type Row } from '../shared/first-match'
import { type Instant, isoFromInstant } from '../shared/instant'
import { own } from '../shared/json'
import type { ConsentAct, LedgerState } from './consent-act'
import type { ConsentRule, ProcessConsent } from './consent-rule'

/**
 * `ask`: input is closed until the person agrees, show the text and the button. `block`: input is closed; under an
 * explicit basis the person can still agree of their own accord.
 */
export type ConsentGate = 'allow' | 'ask' | 'block'

export interface ConsentFacts {
  readonly now: Instant
  /** The folded chain of the principal. */
  readonly ledger: LedgerState
  /** The notice of this rule's version was on the person's screen. */
  readonly noticeShown: boolean
  /** SHA-256 of the texts that older versions of this rule stood for. A version that is not in it is known by name alone. */
  readonly olderTexts?: Readonly<Record<string, string>>
}

/** Decides whether a person may send to a channel (semantics C-01 to C-09). It comes before every other check. */
export const decideConsentGate = (rule: ConsentRule, facts: ConsentFacts): Decision<ConsentGate> => {
  const { process } = rule
  if (process === undefined) {
    return decision('allow', 'CONSENT_NOT_REQUIRED', { question: 'no consent is asked for', holds: true })
  }
  const act = facts.ledger.process
  const explicit = process.basis === 'explicit'
  return firstMatch<ConsentGate>(
    'the person may send',
    (gate) => gate === 'allow',
    explicit ? explicitRows(process, act, facts) : noticeRows(act, facts.noticeShown),
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
    {
      question: 'the person refused',
      holds: act?.event === 'refused',
      found,
      reason: 'CONSENT_REFUSED',
      outcome: 'block',
    },
    {
      question: 'no consent is on record',
      // What rests on a legitimate interest is no consent, whatever was recorded of it.
      holds: act?.event !== 'given' || act.lawfulBasis !== 'consent',
      found: act ? { event: act.event, lawfulBasis: act.lawfulBasis } : null,
      reason: 'CONSENT_REQUIRED',
      outcome: 'ask',
    },
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

/** Two messages may name different texts alike: consent to the one is none to the other. */
const isOtherText = (
  { version, text }: ProcessConsent,
  act: ConsentAct,
  olderTexts: Readonly<Record<string, string>>,
): boolean => {
  const digest = act.version === version ? textDigest(text) : own(olderTexts, act.version)
  return digest !== undefined && digest !== act.textDigest
}

/**
 * Consent lasts up to, not including, this instant: no longer than the rule has it last, and no longer than it was given
 * for, whatever the rule says now.
 */
export const consentExpiry = (
  { expiresAfter = Number.POSITIVE_INFINITY }: ProcessConsent,
  act: ConsentAct | undefined,
): Instant | undefined => {
  const lasts = Math.min(expiresAfter, act?.validFor ?? Number.POSITIVE_INFINITY)
  return act?.event === 'given' && Number.isFinite(lasts) ? act.decidedAt + lasts : undefined
}

/** A withdrawal of consent is an objection too: changing the basis does not bring processing back. */
const noticeRows = (act: ConsentAct | undefined, noticeShown: boolean): readonly Row<ConsentGate>[] => [
  {
    question: 'the person objected',
    holds: act?.event === 'objected' || act?.event === 'withdrawn',
    found: act?.event ?? null,
    reason: 'OBJECTED',
    outcome: 'block',
  },
  {
    question: 'the notice was not shown',
    holds: !noticeShown,
    found: noticeShown,
    reason: 'NOTICE_NOT_SHOWN',
    outcome: 'block',
  },
]
