import {
  appendConsent,
  type ConsentEntry,
  type ConsentGate,
  decideConsentGate,
  ledgerState,
  type ProcessConsent,
} from '../consent'
import { type Decision, decision } from '../shared/decision'
import { emptyPlan, joinPlans, type Plan, type Planned } from '../shared/plan'
import type { ChatFacts } from './chat-facts'
import { create, write } from './known'

/** Whether the visitor may send, by the rule of the widget and the visitor's ledger. */
export const consentGate = (
  facts: Pick<ChatFacts, 'now' | 'widget' | 'ledger'>,
  noticeShown: boolean,
): Decision<ConsentGate> =>
  decideConsentGate(facts.widget.consent, {
    now: facts.now,
    ledger: ledgerState(facts.ledger.records),
    noticeShown,
  })

export interface Agreement {
  /** The version of the text that was on the screen. */
  readonly version: string
  readonly page: string
}

/**
 * The visitor clicks "I agree". What was agreed to is the text as it is now; another version has to be shown first. Consent
 * that stands already is not recorded again.
 */
export const agree = (agreement: Agreement, facts: ChatFacts): Planned<Decision<boolean>> => {
  const asked = facts.widget.consent.process
  const holds = asked?.basis === 'explicit' && asked.version === agreement.version
  const compared = { expected: asked?.version ?? null, found: agreement.version }
  const question = 'the text that was agreed to is the one that is asked for'
  if (asked === undefined || !holds) {
    const reason = asked?.basis === 'explicit' ? 'CONSENT_STALE' : 'CONSENT_NOT_REQUIRED'
    return { plan: emptyPlan, result: decision(false, reason, { question, holds: false, ...compared }) }
  }
  const stands = consentGate(facts, true).outcome === 'allow'
  return {
    plan: stands
      ? emptyPlan
      : joinPlans(
          appendToLedger(facts, {
            ...entryFor(asked, facts, agreement.page),
            event: 'given',
            lawfulBasis: 'consent',
            mechanism: 'click',
          }),
        ),
    result: decision(true, 'CONSENT_GIVEN', { question, holds: true, ...compared }),
  }
}

/** C-07: the first message under a legitimate interest records that its notice was shown; later ones add nothing. */
export const recordNotice = (facts: ChatFacts, page: string): Partial<Plan> => {
  const asked = facts.widget.consent.process
  const recorded = facts.ledger.records.some(
    ({ header }) => header.event === 'shown' && header.version === asked?.version,
  )
  return asked?.basis !== 'legitimate-interest' || recorded
    ? {}
    : appendToLedger(facts, {
        ...entryFor(asked, facts, page),
        event: 'shown',
        lawfulBasis: 'legitimate-interest',
        mechanism: 'implied',
      })
}

const entryFor = (asked: ProcessConsent, facts: ChatFacts, page: string) => ({
  purpose: 'process' as const,
  text: asked.text,
  version: asked.version,
  decidedAt: facts.now,
  widgetId: facts.widget.id,
  channel: facts.channel.id,
  personal: { visitorId: facts.visitorId, sourceUrl: page },
})

const appendToLedger = (facts: ChatFacts, entry: ConsentEntry): Partial<Plan> => {
  const { record, head } = appendConsent(facts.ledger.head.value, entry, facts.salt)
  return joinPlans(
    write('consent-head', facts.visitorId, facts.ledger.head, head),
    create('consent', consentId(facts.visitorId, head.seq), record),
  )
}

/** Records of one principal sort by their place in the chain. */
const consentId = (principal: string, seq: number): string => `${principal}/${String(seq).padStart(9, '0')}`
