import type { ConsentAct, ProcessConsent } from '../../consent'
import { isStopped } from '../../consent'
import { type Decision, decision } from '../../shared/decision'
import { textDigest } from '../../shared/digest'
import type { JsonObject } from '../../shared/json'
import { emptyPlan, joinPlans, type Plan, type Planned } from '../../shared/plan'
import type { ReasonCode } from '../../shared/reasons'
import type { ConsentFacts } from './consent-facts'
import { consentExpired, consentGate, consentSuperseded, textProperties } from './consent-gate'
import { appendToLedgers, currentConsent, type LedgerEvent } from './ledger'

/** The text that a visitor decides about, as shown. */
export interface Agreement {
  /** The version of the text. */
  readonly version: string
  readonly page: string
}

/**
 * "I agree". The consent applies to the current text; a visitor who saw an older version must see the current one
 * first. Valid consent is not recorded again. Under a legitimate interest nobody is asked, and agreeing takes back an
 * objection.
 */
export const agree = (agreement: Agreement, facts: ConsentFacts): Planned<Decision<boolean>> => {
  const act = currentConsent(facts).process
  const applies = ({ basis }: ProcessConsent) =>
    basis === 'explicit' || isStopped(act) || (act?.event === 'given' && act.lawfulBasis === 'consent')
  return decideAbout(agreement, facts, applies, (rule) =>
    consentGate(facts, true).outcome === 'allow'
      ? givenConsent
      : {
          ...givenConsent,
          ledgerEvent: { ...textProperties(rule, facts), ...byClick, event: 'given', lawfulBasis: 'consent' },
        },
  )
}

/** "I do not agree". A refusal is weaker than a withdrawal and does not replace one. */
export const refuse = (agreement: Agreement, facts: ConsentFacts): Planned<Decision<boolean>> => {
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
export const object = (agreement: Agreement, facts: ConsentFacts): Planned<Decision<boolean>> => {
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
  facts: ConsentFacts,
  applies: (rule: ProcessConsent) => boolean,
  decide: (rule: ProcessConsent) => ConsentChange,
): Planned<Decision<boolean>> => {
  const rule = facts.targetedMessage.consent.process
  const compared = { expected: rule?.version ?? null, found: version }
  const question = 'the text that was decided about is the one that is asked about'
  if (rule === undefined || !applies(rule) || rule.version !== version) {
    const reason = rule && applies(rule) ? 'CONSENT_STALE' : 'CONSENT_NOT_REQUIRED'
    return { plan: emptyPlan, result: decision(false, reason, { question, holds: false, ...compared }) }
  }
  const { reason, details, ledgerEvent } = decide(rule)
  return {
    plan: ledgerEvent ? joinPlans(withEndedConsent(facts, rule, ledgerEvent, page)) : emptyPlan,
    result: decision(true, reason, { question, holds: true, ...compared }, details),
  }
}

/** Records the end of expired or superseded consent before the new consent. */
const withEndedConsent = (
  facts: ConsentFacts,
  rule: ProcessConsent,
  ledgerEvent: LedgerEvent,
  page: string,
): Partial<Plan> => {
  const expired = consentExpired(facts)
  const act = currentConsent(facts).process
  const superseded = expired.length > 0 || (act && isSameText(act, rule)) ? [] : consentSuperseded(facts, act)
  return appendToLedgers(facts, page, { own: [...expired, ...superseded, ledgerEvent] })
}

const isSameText = (act: ConsentAct, { version, text }: ProcessConsent): boolean =>
  act.version === version && act.textDigest === textDigest(text)
