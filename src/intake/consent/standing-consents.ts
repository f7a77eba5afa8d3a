import { type ConsentHeader, type ConsentRecord, ledgerState } from '../../consent'
import { type PersonFacts } from '../../records/person-facts'
import { boundContactId, countingChain, recordOf, standing } from './ledger'

/** What a visitor did about a text and still stands, or `shown` for a notice that they have not objected to. */
export type StandingConsent = Pick<
  ConsentHeader,
  'event' | 'purpose' | 'lawfulBasis' | 'text' | 'version' | 'language' | 'subscriptionType' | 'decidedAt'
>

/** What stands for a visitor, for their own eyes: about the processing first, then about each subscription of theirs. */
export const standingConsents = (facts: PersonFacts): readonly StandingConsent[] => {
  const process = recordOf(facts, standing(facts).process) ?? newestNotice(facts)
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

/** The notice about the processing that was shown last. */
export const newestNotice = (facts: PersonFacts): ConsentRecord | undefined =>
  countingChain(facts)
    .records.filter(({ header }) => header.event === 'shown' && header.purpose === 'process')
    .at(-1)

/** What stands for the contact's subscriptions, where the visitor is known to be the contact or decided it themselves. */
export const ownSubscriptions = (facts: PersonFacts): readonly ConsentRecord[] => {
  const { communicate } = ledgerState(facts.contactLedger?.records ?? [])
  return Object.values(communicate).flatMap((act) => {
    const record = recordOf(facts, act)
    return record && isOwnRecord(facts, record) ? [record] : []
  })
}

/** Whether a record of the contact is the visitor's: they are known to be the contact, or said it in this browser. */
export const isOwnRecord = (facts: PersonFacts, record: ConsentRecord | undefined): boolean =>
  boundContactId(facts) !== undefined || record?.personal?.visitorId === facts.visitorId
