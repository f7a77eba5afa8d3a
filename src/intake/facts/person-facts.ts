import type { PersonFacts } from '../../records/person-facts'
import type { AddressFacts } from '../chat/decide-capture'
import type { AccountSetup, Lookups, Moment } from './lookups'

/** The facts of a visitor with their ledgers, for the paths that need no targeted message. */
export const personFacts = (
  look: Pick<Lookups, 'visitor' | 'contact' | 'ledger'>,
  { privacy }: Pick<AccountSetup, 'privacy'>,
  { now, salt }: Pick<Moment, 'now' | 'salt'>,
  visitorId: string,
): PersonFacts => {
  const visitor = look.visitor(visitorId)
  const contactId = visitor?.contactId
  return {
    now,
    visitorId,
    visitor,
    ledger: look.ledger(visitorId),
    ...(contactId !== undefined && {
      contact: look.contact(contactId),
      contactLedger: look.ledger(contactId),
    }),
    ...(privacy && { privacy }),
    salt,
  }
}

/** The facts of a canonical address; of none for text that is no address. */
export const addressFacts = (look: Lookups, address: string | undefined): AddressFacts => {
  if (address === undefined) return { contactAddress: null, newContactId: '' }
  const contactAddress = look.contactAddress(address)
  return {
    contactAddress,
    newContactId: look.newContactId(address),
    ...(contactAddress && { addressLedger: look.ledger(contactAddress.contactId) }),
  }
}
