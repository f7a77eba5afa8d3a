import type { ConsentAct, ProcessConsent } from '../../consent'
import { isStopped } from '../../consent'
import { type Decision, decision } from '../../shared/decision'
import { textDigest } from '../../shared/digest'
import { guardWith } from '../../shared/guard'
import type { JsonObject } from '../../shared/json'
import type { ReasonCode } from '../../shared/reasons'
import { type Decided, joinParts, nothingDecided } from '../decided/decided'
import type { WriteOf } from '../decided/write'
import {
  type ConsentActFacts,
  type ReliedConsentFact,
  reliedConsentFacts,
  type VisitorConsentFacts,
} from './consent-facts'
import { consentExpired, consentGate, consentSuperseded, textProperties } from './consent-gate'
import { consentActFactsForm, consentActForm, type consentActTypes } from './guards'
import { appendToLedgers, currentConsent, type LedgerEvent } from './ledger'
import { notices } from './notices'

/** The text that a visitor decides about, as shown. */
export interface Agreement {
  /** The version of the text. */
  readonly version: string
  /** The URL of the page with the text, sent by the chat widget. The consent record keeps it. */
  readonly page: string
}

/**
 * "I agree". The consent applies to the current text; a visitor who saw an older version must see the current one
 * first. Valid consent is not recorded again. Under a legitimate interest nobody is asked, and agreeing takes back an
 * objection.
 */
const agree = (agreement: Agreement, facts: ConsentActFacts): ConsentDecided => {
  const act = currentConsent(facts).process
  const applies = ({ basis }: ProcessConsent) =>
    basis === 'explicit' || isStopped(act) || (act?.event === 'given' && act.lawfulBasis === 'consent')
  return decideAbout(agreement, facts, applies, (rule) =>
    consentGate(facts, currentConsent(facts), true).outcome === 'allow'
      ? givenConsent
      : {
          ...givenConsent,
          ledgerEvent: { ...textProperties(rule, facts), ...byClick, event: 'given', lawfulBasis: 'consent' },
        },
  )
}

/** "I do not agree". A refusal is weaker than a withdrawal and does not replace one. */
const refuse = (agreement: Agreement, facts: ConsentActFacts): ConsentDecided => {
  const act = currentConsent(facts).process
  return decideAbout(
    agreement,
    facts,
    ({ basis }) => basis === 'explicit',
    (rule) => {
      if (isStopped(act)) return unchangedStop(act)
      const again = act?.event === 'refused' && isSameText(act, rule)
      const ledgerEvent = {
        ...textProperties(rule, facts),
        ...byClick,
        event: 'refused',
        lawfulBasis: 'consent',
      } as const
      return { reason: 'CONSENT_REFUSED', ...(!again && { ledgerEvent }) }
    },
  )
}

/** C-09: an objection to processing under a legitimate interest. It is possible before any processing. */
const object = (agreement: Agreement, facts: ConsentActFacts): ConsentDecided => {
  const act = currentConsent(facts).process
  return decideAbout(
    agreement,
    facts,
    ({ basis }) => basis === 'legitimate-interest',
    (rule) =>
      isStopped(act)
        ? unchangedStop(act)
        : {
            reason: 'OBJECTED',
            details: { stops: stoppedByPerson },
            ledgerEvent: {
              ...textProperties(rule, facts),
              ...byClick,
              event: 'objected',
              lawfulBasis: 'legitimate-interest',
            },
          },
  )
}

/** A decided consent act. The result is false when the act does not apply to the current text. */
export type ConsentDecided = Decided<Decision<boolean>, ReliedConsentFact>

/** A consent act of a visitor about the text of a targeted message. */
export interface ConsentActOf extends Agreement {
  /** The button that the visitor clicked. `object` is for a legitimate interest (C-09). */
  readonly type: (typeof consentActTypes)[number]
}

/**
 * Decides what a visitor agrees to, refuses or objects to.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place, for an act or facts of another form.
 */
export const decideConsentAct = (act: ConsentActOf, facts: ConsentActFacts): ConsentDecided => {
  guardWith(act, consentActForm, 'act')
  guardWith(facts, consentActFactsForm, 'facts')
  const { type, version, page } = act
  return acts[type]({ version, page }, facts)
}

const acts = { agree, refuse, object }

/** The activities that a withdrawal or an objection stops (C-06, C-09, C-26, I-09). */
export const stoppedByPerson = ['messages', 'answers', 'transcripts', 'marketing'] as const

const byClick = { mechanism: 'click' } as const

const givenConsent: ConsentChange = { reason: 'CONSENT_GIVEN' }

const unchangedStop = (act: ConsentAct | undefined): ConsentChange => ({
  reason: act?.event === 'objected' ? 'OBJECTED' : 'CONSENT_WITHDRAWN',
  details: { stops: stoppedByPerson },
})

interface ConsentChange {
  readonly reason: ReasonCode
  readonly details?: JsonObject
  /** Absent if the same decision is already valid. */
  readonly ledgerEvent?: LedgerEvent
}

/** A decision applies to the current text only. It is refused if the text changed since it was shown. */
const decideAbout = (
  { version, page }: Agreement,
  facts: ConsentActFacts,
  applies: (rule: ProcessConsent) => boolean,
  decide: (rule: ProcessConsent) => ConsentChange,
): ConsentDecided => {
  const rule = facts.targetedMessage.consent.process
  const compared = { expected: rule?.version ?? null, found: version }
  const key = 'intake/is-about-current-text'
  if (rule === undefined || !applies(rule) || rule.version !== version) {
    const reason = rule && applies(rule) ? 'CONSENT_STALE' : 'CONSENT_NOT_REQUIRED'
    return nothingDecided(decision(false, reason, { key, holds: false, ...compared }), reliedConsentFacts)
  }
  const { reason, details, ledgerEvent } = decide(rule)
  const records = ledgerEvent ? withEndedConsent(facts, rule, ledgerEvent, page) : []
  return {
    ...joinParts({ writes: [...records, ...notices(facts, records)] }),
    reliesOn: reliedConsentFacts,
    result: decision(true, reason, { key, holds: true, ...compared }, details),
  }
}

/** Records the end of expired or superseded consent before the new consent. */
const withEndedConsent = (
  facts: VisitorConsentFacts,
  rule: ProcessConsent,
  ledgerEvent: LedgerEvent,
  page: string,
): readonly WriteOf<'ledger-entry'>[] => {
  const expired = consentExpired(facts)
  const act = currentConsent(facts).process
  const superseded = expired.length > 0 || (act && isSameText(act, rule)) ? [] : consentSuperseded(facts, act)
  return appendToLedgers(facts, page, { own: [...expired, ...superseded, ledgerEvent] })
}

const isSameText = (act: ConsentAct, { version, text }: ProcessConsent): boolean =>
  act.version === version && act.textDigest === textDigest(text)
