import {
  type ConsentAct,
  type ConsentGate,
  type ConsentHeader,
  consentExpiry,
  decideConsentGate,
  type PrivacySettings,
  type ProcessConsent,
} from '../../consent'
import { type PersonFacts } from '../../records/person-facts'
import type { Decision } from '../../shared/decision'
import { textDigest } from '../../shared/digest'
import type { AskedFacts } from './asked-facts'
import { countingChain, type Happening, recordOf, standing } from './ledger'

type GateFacts = Pick<AskedFacts, 'now' | 'widget' | 'olderTexts' | 'visitor' | 'ledger' | 'contactLedger'>

/** Whether the visitor may send, by the rule of the widget and what stands for the visitor. */
export const consentGate = (facts: GateFacts, noticeShown: boolean): Decision<ConsentGate> =>
  decideConsentGate(facts.widget.consent, {
    now: facts.now,
    ledger: standing(facts),
    noticeShown,
    ...(facts.olderTexts && { olderTexts: facts.olderTexts }),
  })

/** C-07: the first thing under a legitimate interest records that its notice was shown; later ones add nothing. */
export const noticeShown = (facts: AskedFacts): readonly Happening[] => {
  const asked = facts.widget.consent.process
  if (asked?.basis !== 'legitimate-interest') return []
  const digest = textDigest(asked.text)
  const recorded = countingChain(facts).records.some(
    ({ header }) =>
      header.event === 'shown' && header.version === asked.version && header.textDigest === digest,
  )
  return recorded
    ? []
    : [
        {
          ...aboutText(asked, facts),
          event: 'shown',
          lawfulBasis: 'legitimate-interest',
          mechanism: 'implied',
        },
      ]
}

/** Consent that ran out is recorded when that is first noticed, with the instant at which it did. */
export const consentExpired = (facts: AskedFacts): readonly Happening[] => {
  const asked = facts.widget.consent.process
  const act = standing(facts).process
  const given = recordOf(facts, act)
  const expiresAt = asked && consentExpiry(asked, act)
  return given === undefined || expiresAt === undefined || expiresAt > facts.now
    ? []
    : [{ ...retold(given.header), event: 'expired', mechanism: 'system', decidedAt: expiresAt }]
}

/** Consent to an older text, when the person decides about a newer one. */
export const consentSuperseded = (facts: PersonFacts, act: ConsentAct | undefined): readonly Happening[] => {
  const given = act?.event === 'given' ? recordOf(facts, act) : undefined
  return given === undefined
    ? []
    : [{ ...retold(given.header), event: 'superseded', mechanism: 'system', decidedAt: facts.now }]
}

/** What is recorded of a text that is asked about now. */
export const aboutText = (asked: ProcessConsent, facts: AskedFacts) => ({
  purpose: 'process' as const,
  text: asked.text,
  version: asked.version,
  ...(asked.language !== undefined && { language: asked.language }),
  ...(asked.expiresAfter !== undefined && { validFor: asked.expiresAfter }),
  decidedAt: facts.now,
  widgetId: facts.widget.id,
  channel: facts.channel.id,
  ...declared(facts.privacy),
})

/** What the account said of its processing at the time. */
export const declared = (privacy: PrivacySettings = {}): Partial<Happening> => {
  const { controllers, jurisdiction, retention, recipients, withdrawalMethod, policyUrl } = privacy
  return {
    ...(controllers && { controller: controllers.map(({ name }) => name).join(', ') }),
    ...(jurisdiction !== undefined && { jurisdiction }),
    ...(retention !== undefined && { retention }),
    ...(recipients && { recipients }),
    ...(withdrawalMethod !== undefined && { withdrawalMethod }),
    ...(policyUrl !== undefined && { policyUrl }),
  }
}

/** The same text as in an earlier record, for a new event about it. */
export const retold = ({
  seq: _,
  schemaVersion: __,
  textDigest: ___,
  copyOf: ____,
  inherited: _____,
  ...told
}: ConsentHeader): Happening => told
