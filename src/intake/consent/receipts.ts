import { type ConsentReceipt, consentReceipt } from '../../consent'
import { type PersonFacts } from '../../records/person-facts'
import { recordOf, standing } from './ledger'
import { ownSubscriptions } from './standing-consents'

/** The receipts for the consent of a visitor that stands: to the processing, and to the subscriptions that they gave. */
export const standingReceipts = (facts: PersonFacts): readonly ConsentReceipt[] =>
  [recordOf(facts, standing(facts).process), ...ownSubscriptions(facts)].flatMap((record) =>
    record?.header.event === 'given' && record.header.lawfulBasis === 'consent'
      ? [consentReceipt(record, facts.privacy ?? {})]
      : [],
  )
