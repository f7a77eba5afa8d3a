import { type ConsentHeader, type ConsentRecord, ledgerState } from '../../consent'
import { type PersonFacts } from '../../records/person-facts'
import { boundContactId, currentConsent, recordOf, validLedger } from './ledger'

/** A valid act of a visitor, or `shown` for a notice without an objection. */
export type StandingConsent = Pick<
  ConsentHeader,
  'event' | 'purpose' | 'lawfulBasis' | 'text' | 'version' | 'language' | 'subscriptionType' | 'decidedAt'
>

/** The valid acts of a visitor, for the visitor to see: processing first, then each of their subscriptions. */
export const standingConsents = (facts: PersonFacts): readonly StandingConsent[] => {
  const process = recordOf(facts, currentConsent(facts).process) ?? newestNotice(facts)
  return [...(process ? [process] : []), ...ownSubscriptions(facts)].map(
    ({ header: { event, purpose, lawfulBasis, text, version, language, subscriptionType, decidedAt } }) => ({
      event,
      purpose,
      lawfulBasis,
      text,
      version,
      ...(language !== undefined && { language }),
      ...(subscriptionType !== undefined && { subscriptionType }),
      decidedAt,
    }),
  )
}

/** The newest processing notice that was shown. */
export const newestNotice = (facts: PersonFacts): ConsentRecord | undefined =>
  validLedger(facts)
    .records.filter(({ header }) => header.event === 'shown' && header.purpose === 'process')
    .at(-1)

/**
 * The valid acts about the contact's subscriptions, if the visitor is proven to be the contact or decided them in this
 * browser.
 */
export const ownSubscriptions = (facts: PersonFacts): readonly ConsentRecord[] => {
  const { communicate } = ledgerState(facts.contactLedger?.records ?? [])
  return Object.values(communicate).flatMap((act) => {
    const record = recordOf(facts, act)
    return record && isOwnRecord(facts, record) ? [record] : []
  })
}

/**
 * Whether a record of the contact belongs to the visitor: they are proven to be the contact, or decided it in this
 * browser.
 */
export const isOwnRecord = (facts: PersonFacts, record: ConsentRecord | undefined): boolean =>
  boundContactId(facts) !== undefined || record?.personal?.visitorId === facts.visitorId
