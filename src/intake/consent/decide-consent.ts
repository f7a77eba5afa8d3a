import type { ConsentAct, ProcessConsent } from '../../consent'
import { isStopped } from '../../consent'
import { type Decision, decision } from '../../shared/decision'
import { textDigest } from '../../shared/digest'
import type { JsonObject } from '../../shared/json'
import { emptyPlan, joinPlans, type Plan, type Planned } from '../../shared/plan'
import type { ReasonCode } from '../../shared/reasons'
import type { ConsentFacts } from './consent-facts'
import { aboutText, consentExpired, consentGate, consentSuperseded } from './consent-gate'
import { appendToLedgers, type LedgerEvent, standing } from './ledger'

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
  const act = standing(facts).process
  const asks = ({ basis }: ProcessConsent) =>
    basis === 'explicit' || isStopped(act) || (act?.event === 'given' && act.lawfulBasis === 'consent')
  return decideAbout(agreement, facts, asks, (asked) =>
    consentGate(facts, true).outcome === 'allow'
      ? agreed
      : {
          ...agreed,
          happening: { ...aboutText(asked, facts), ...byClick, event: 'given', lawfulBasis: 'consent' },
        },
  )
}

/** "I do not agree". A refusal is weaker than a withdrawal and does not replace one. */
export const refuse = (agreement: Agreement, facts: ConsentFacts): Planned<Decision<boolean>> => {
  const act = standing(facts).process
  return decideAbout(
    agreement,
    facts,
    ({ basis }) => basis === 'explicit',
    (asked) => {
      if (isStopped(act)) return stopped(act)
      const again = act?.event === 'refused' && isSameText(act, asked)
      const happening = {
        ...aboutText(asked, facts),
        ...byClick,
        event: 'refused',
        lawfulBasis: 'consent',
      } as const
      return { reason: 'CONSENT_REFUSED', ...(!again && { happening }) }
    },
  )
}

/** C-09: an objection to processing under a legitimate interest. It is possible before any processing. */
export const object = (agreement: Agreement, facts: ConsentFacts): Planned<Decision<boolean>> => {
  const act = standing(facts).process
  return decideAbout(
    agreement,
    facts,
    ({ basis }) => basis === 'legitimate-interest',
    (asked) =>
      isStopped(act)
        ? stopped(act)
        : {
            reason: 'OBJECTED',
            details: { stops: stoppedByPerson },
            happening: {
              ...aboutText(asked, facts),
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

const agreed: Decided = { reason: 'CONSENT_GIVEN' }

const stopped = (act: ConsentAct | undefined): Decided => ({
  reason: act?.event === 'objected' ? 'OBJECTED' : 'CONSENT_WITHDRAWN',
  details: { stops: stoppedByPerson },
})

interface Decided {
  readonly reason: ReasonCode
  readonly details?: JsonObject
  /** Absent if the same decision is already valid. */
  readonly happening?: LedgerEvent
}

/** A decision applies to the current text only. It is refused if the text changed since it was shown. */
const decideAbout = (
  { version, page }: Agreement,
  facts: ConsentFacts,
  asks: (asked: ProcessConsent) => boolean,
  decide: (asked: ProcessConsent) => Decided,
): Planned<Decision<boolean>> => {
  const asked = facts.targetedMessage.consent.process
  const compared = { expected: asked?.version ?? null, found: version }
  const question = 'the text that was decided about is the one that is asked about'
  if (asked === undefined || !asks(asked) || asked.version !== version) {
    const reason = asked && asks(asked) ? 'CONSENT_STALE' : 'CONSENT_NOT_REQUIRED'
    return { plan: emptyPlan, result: decision(false, reason, { question, holds: false, ...compared }) }
  }
  const { reason, details, happening } = decide(asked)
  return {
    plan: happening ? joinPlans(withWhatItEnds(facts, asked, happening, page)) : emptyPlan,
    result: decision(true, reason, { question, holds: true, ...compared }, details),
  }
}

/** Records the end of expired or superseded consent before the new consent. */
const withWhatItEnds = (
  facts: ConsentFacts,
  asked: ProcessConsent,
  happening: LedgerEvent,
  page: string,
): Partial<Plan> => {
  const expired = consentExpired(facts)
  const act = standing(facts).process
  const superseded =
    expired.length > 0 || (act && isSameText(act, asked)) ? [] : consentSuperseded(facts, act)
  return appendToLedgers(facts, page, { own: [...expired, ...superseded, happening] })
}

const isSameText = (act: ConsentAct, { version, text }: ProcessConsent): boolean =>
  act.version === version && act.textDigest === textDigest(text)
