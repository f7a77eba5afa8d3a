import type { Contact } from '../../inbox/contact'
import type { ContactAddress } from '../../records/person-facts'
import { type Decision, decision } from '../../shared/decision'
import type { Write } from '../decided/write'

/** Creates the contact of an address that has none. */
export const contactAt = (
  contact: Contact,
  address: string,
  contactAddress: ContactAddress,
): readonly Write[] =>
  contactAddress === null
    ? [
        { kind: 'contact', contact },
        { kind: 'contact-address', address, contactId: contact.id },
      ]
    : []

export const invalidAddress = (email: string): Decision<boolean> =>
  decision(false, 'EMAIL_INVALID', {
    key: 'intake/is-an-address',
    holds: false,
    expected: 'name@domain',
    found: email.slice(0, 100),
  })
