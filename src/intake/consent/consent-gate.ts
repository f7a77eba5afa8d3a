import {
  type ConsentAct,
  type ConsentGate,
  type ConsentGateReason,
  type ConsentHeader,
  consentExpiry,
  decideConsentGate,
  type LedgerState,
  type PrivacySettings,
  type ProcessConsent,
} from '../../consent'
import { type PersonFacts } from '../../records/person-facts'
import type { Decision } from '../../shared/decision'
import { textDigest } from '../../shared/digest'
import type { VisitorConsentFacts } from './consent-facts'
import { currentConsent, type LedgerEvent, recordOf, validLedger } from './ledger'

/** The time, and the targeted message with the consent text. */
export type GateFacts = Pick<VisitorConsentFacts, 'now' | 'targetedMessage' | 'olderTexts'>

/**
 * Whether the visitor may send a message, by the consent rule of the targeted message. `consent` is the visitor's, see
 * `currentConsent`.
 *
 * @throws HelpdeskError `INVALID_RULE` for a consent rule of another form, `INVALID_INPUT` for facts of another form.
 */
export const consentGate = (
  { now, targetedMessage, olderTexts }: GateFacts,
  consent: LedgerState,
  noticeShown: boolean,
): Decision<ConsentGate, ConsentGateReason> =>
  decideConsentGate(targetedMessage.consent, {
    now,
    ledger: consent,
    noticeShown,
    ...(olderTexts && { olderTexts }),
  })

/** C-07: the first act under a legitimate interest records that its notice was shown. Later acts add no record. */
export const noticeShown = (facts: VisitorConsentFacts): readonly LedgerEvent[] => {
  const rule = facts.targetedMessage.consent.process
  if (rule?.basis !== 'legitimate-interest') return []
  const digest = textDigest(rule.text)
  const recorded = validLedger(facts).records.some(
    ({ header }) =>
      header.event === 'shown' && header.version === rule.version && header.textDigest === digest,
  )
  return recorded
    ? []
    : [
        {
          ...textProperties(rule, facts),
          event: 'shown',
          lawfulBasis: 'legitimate-interest',
          mechanism: 'implied',
        },
      ]
}

/** Records expired consent when it is first noticed, with the time of expiry. */
export const consentExpired = (facts: VisitorConsentFacts): readonly LedgerEvent[] => {
  const rule = facts.targetedMessage.consent.process
  const act = currentConsent(facts).process
  const given = recordOf(facts, act)
  const expiresAt = rule && consentExpiry(rule, act)
  return given === undefined || expiresAt === undefined || expiresAt > facts.now
    ? []
    : [{ ...repeatedText(given.header), event: 'expired', mechanism: 'system', decidedAt: expiresAt }]
}

/** Records that consent to an older text is superseded, when the person decides about a newer one. */
export const consentSuperseded = (
  facts: PersonFacts,
  act: ConsentAct | undefined,
): readonly LedgerEvent[] => {
  const given = act?.event === 'given' ? recordOf(facts, act) : undefined
  return given === undefined
    ? []
    : [{ ...repeatedText(given.header), event: 'superseded', mechanism: 'system', decidedAt: facts.now }]
}

/** The properties of the current text for a consent record. */
export const textProperties = (rule: ProcessConsent, facts: VisitorConsentFacts) => ({
  purpose: 'process' as const,
  text: rule.text,
  version: rule.version,
  ...(rule.language !== undefined && { language: rule.language }),
  ...(rule.expiresAfter !== undefined && { validFor: rule.expiresAfter }),
  decidedAt: facts.now,
  widgetId: facts.targetedMessage.id,
  channel: facts.channel.id,
  ...declared(facts.privacy),
})

/** The privacy settings of the account at the time. */
export const declared = (privacy: PrivacySettings = {}): Partial<LedgerEvent> => {
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

/** The properties of the text of an earlier record, for a new event about the same text. */
export const repeatedText = ({
  seq: _,
  schemaVersion: __,
  textDigest: ___,
  copyOf: ____,
  inherited: _____,
  ...told
}: ConsentHeader): LedgerEvent => told
