import { type Decision, decision } from '../shared/decision'
import { textDigest } from '../shared/digest'
import { firstMatch, type Row } from '../shared/first-match'
import { guardWith } from '../shared/guard'
import { type Instant, isoFromInstant, maxInstant } from '../shared/instant'
import { own } from '../shared/json'
import { copyOf } from '../shared/shown'
import type { ConsentAct, LedgerState } from './consent-act'
import type { ConsentRule, ProcessConsent } from './consent-rule'
import { gateFactsForm, gateRuleForm } from './guards'

/**
 * `ask`: input is closed until the person agrees; show the text and the button. `block`: input is closed; with
 * explicit consent the person can still agree later.
 */
export type ConsentGate = 'allow' | 'ask' | 'block'

export type ConsentFacts = {
  /** The time of the decision, in epoch milliseconds; the host's clock. */
  readonly now: Instant
  /** The current state of the principal's ledger: `ledgerState` of its records. */
  readonly ledger: LedgerState
  /** The person saw the notice in the version of this rule; the client that shows it says so. */
  readonly noticeShown: boolean
  /**
   * By older version of this rule: SHA-256 of its text in lower-case hex, from the stored texts. Without an entry only
   * the version names are compared.
   */
  readonly olderTexts?: Readonly<Record<string, string>>
}

export const consentGateReasons = [
  'CONSENT_NOT_REQUIRED',
  'CONSENT_WITHDRAWN',
  'CONSENT_EXPIRED',
  'CONSENT_REFUSED',
  'CONSENT_REQUIRED',
  'CONSENT_STALE',
  'CONSENT_GIVEN',
  'OBJECTED',
  'NOTICE_NOT_SHOWN',
  'LEGITIMATE_INTEREST',
] as const

export type ConsentGateReason = (typeof consentGateReasons)[number]

/**
 * Decides whether a person may send to a channel (semantics C-01 to C-09). It comes before every other check.
 *
 * @throws HelpdeskError `INVALID_RULE`, `INVALID_INPUT`
 */
export const decideConsentGate = (
  rule: ConsentRule,
  facts: ConsentFacts,
): Decision<ConsentGate, ConsentGateReason> => prepareConsentGate(rule)(facts)

/**
 * Prepares a rule for many decisions: its text is digested once, when it is first needed. The result equals
 * `decideConsentGate`.
 *
 * @throws HelpdeskError `INVALID_RULE`; the returned function throws `INVALID_INPUT`.
 */
export const prepareConsentGate = (
  rule: ConsentRule,
): ((facts: ConsentFacts) => Decision<ConsentGate, ConsentGateReason>) => {
  guardWith(rule, gateRuleForm, 'rule', 'INVALID_RULE')
  const process = rule.process && copyOf(rule.process)
  let digest: string | undefined
  const digestOfText = ({ text }: ProcessConsent): string => {
    digest ??= textDigest(text)
    return digest
  }
  return (facts) => {
    guardWith(facts, gateFactsForm, 'facts')
    return process ? decideFor(process, facts, digestOfText) : notRequired()
  }
}

/** C-01 */
const notRequired = (): Decision<ConsentGate, ConsentGateReason> =>
  decision<ConsentGate, ConsentGateReason>('allow', 'CONSENT_NOT_REQUIRED', {
    key: 'consent/may-send',
    holds: true,
    because: [{ key: 'consent/is-asked-for', holds: false }],
  })

type DigestOfText = (process: ProcessConsent) => string

const decideFor = (
  process: ProcessConsent,
  facts: ConsentFacts,
  digestOfText: DigestOfText,
): Decision<ConsentGate, ConsentGateReason> => {
  const act = facts.ledger.process
  const explicit = process.basis === 'explicit'
  return firstMatch<ConsentGate, ConsentGateReason>(
    'consent/may-send',
    (gate) => gate === 'allow',
    explicit ? explicitRows(process, act, facts, digestOfText) : noticeRows(act, facts.noticeShown),
    // C-04: explicit consent stands. C-07: the notice was shown.
    { outcome: 'allow', reason: explicit ? 'CONSENT_GIVEN' : 'LEGITIMATE_INTEREST' },
  )
}

const explicitRows = (
  rule: ProcessConsent,
  act: ConsentAct | undefined,
  { now, olderTexts = {} }: ConsentFacts,
  digestOfText: DigestOfText,
): readonly Row<ConsentGate, ConsentGateReason>[] => {
  const found = act?.event ?? null
  const accepted = [rule.version, ...(rule.minorSince ?? [])]
  const expiresAt = consentExpiry(rule, act)
  // A record under a legitimate interest is not consent.
  const given = act?.event === 'given' && act.lawfulBasis === 'consent'
  return [
    // C-06: withdrawn or expired.
    {
      key: 'consent/was-withdrawn',
      holds: act?.event === 'withdrawn',
      found,
      reason: 'CONSENT_WITHDRAWN',
      outcome: 'block',
    },
    {
      key: 'consent/is-expired',
      holds: act?.event === 'expired' || (expiresAt !== undefined && expiresAt <= now),
      found: expiresAt === undefined ? found : shownInstant(expiresAt),
      reason: 'CONSENT_EXPIRED',
      outcome: 'block',
    },
    // C-03: the person can agree later.
    {
      key: 'consent/was-refused',
      holds: act?.event === 'refused',
      found,
      reason: 'CONSENT_REFUSED',
      outcome: 'block',
    },
    // C-02
    {
      key: 'consent/is-given',
      holds: given,
      decidesIf: false,
      found: act ? { event: act.event, lawfulBasis: act.lawfulBasis } : null,
      reason: 'CONSENT_REQUIRED',
      outcome: 'ask',
    },
    // C-05
    {
      key: 'consent/is-to-this-text',
      holds: given && accepted.includes(act.version) && !isOtherText(rule, act, olderTexts, digestOfText),
      decidesIf: false,
      expected: accepted,
      found: act?.version ?? null,
      reason: 'CONSENT_STALE',
      outcome: 'ask',
    },
  ]
}

/** Two messages may use one version name for different texts: consent to one text is not consent to the other. */
const isOtherText = (
  rule: ProcessConsent,
  act: ConsentAct,
  olderTexts: Readonly<Record<string, string>>,
  digestOfText: DigestOfText,
): boolean => {
  const digest = act.version === rule.version ? digestOfText(rule) : own(olderTexts, act.version)
  return digest !== undefined && digest !== act.textDigest
}

/**
 * The instant at which consent expires: the earlier of the rule's expiry and the validity for which it was given.
 * `undefined` when there is no such instant. Throws nothing.
 */
export const consentExpiry = (
  { expiresAfter = Number.POSITIVE_INFINITY }: ProcessConsent,
  act: ConsentAct | undefined,
): Instant | undefined => {
  const lasts = Math.min(expiresAfter, act?.validFor ?? Number.POSITIVE_INFINITY)
  return act?.event === 'given' && Number.isFinite(lasts) ? act.decidedAt + lasts : undefined
}

/** An expiry may be later than ISO 8601 text can show. */
const shownInstant = (at: Instant): string | number => (Math.abs(at) <= maxInstant ? isoFromInstant(at) : at)

/** A withdrawal counts as an objection: changing the lawful basis does not allow processing again. */
const noticeRows = (
  act: ConsentAct | undefined,
  noticeShown: boolean,
): readonly Row<ConsentGate, ConsentGateReason>[] => [
  // C-09
  {
    key: 'consent/processing-was-stopped',
    holds: act?.event === 'objected' || act?.event === 'withdrawn',
    found: act?.event ?? null,
    reason: 'OBJECTED',
    outcome: 'block',
  },
  // C-08
  {
    key: 'consent/notice-was-shown',
    holds: noticeShown,
    decidesIf: false,
    reason: 'NOTICE_NOT_SHOWN',
    outcome: 'block',
  },
]
