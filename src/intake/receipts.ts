import { type ConsentReceipt, consentReceipt, ledgerState } from '../consent'
import type { PersonFacts } from './chat-facts'
import { boundContactId, recordOf, standing } from './ledger'

/** The receipts for the consent of a visitor that stands; of the contact's subscriptions only where the two are one person. */
export const standingReceipts = (facts: PersonFacts): readonly ConsentReceipt[] => {
  const subscriptions =
    boundContactId(facts) === undefined
      ? []
      : Object.values(ledgerState(facts.contactLedger?.records ?? []).communicate)
  return [standing(facts).process, ...subscriptions].flatMap((act) => {
    const record = recordOf(facts, act)
    return record?.header.event === 'given' && record.header.lawfulBasis === 'consent'
      ? [consentReceipt(record, facts.privacy ?? {})]
      : []
  })
}
