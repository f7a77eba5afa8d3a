import { type ConsentReceipt, consentReceipt } from '../../consent'
import { type PersonFacts } from '../../records/person-facts'
import { currentConsent, recordOf } from './ledger'
import { ownSubscriptions } from './standing-consents'

/** The receipts of the visitor's valid consents: to processing, and to their subscriptions. */
export const standingReceipts = (facts: PersonFacts): readonly ConsentReceipt[] =>
  [recordOf(facts, currentConsent(facts).process), ...ownSubscriptions(facts)].flatMap((record) =>
    record?.header.event === 'given' && record.header.lawfulBasis === 'consent'
      ? [consentReceipt(record, facts.privacy ?? {})]
      : [],
  )
