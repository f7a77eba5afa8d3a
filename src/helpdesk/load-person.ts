import type { Visitor } from '../inbox/contact'
import { canonicalAddress } from '../inbox/mail/canonical-address'
import type { Ledger, PersonFacts } from '../intake/chat-facts'
import type { CaptureFacts } from '../intake/email-capture'
import { absent, type Known } from '../intake/known'
import { privacyId } from '../intake/records'
import type { Ports } from './ports'
import type { Reader } from './reader'

/** Everything that is known of whoever uses a browser, whatever widget shows there. */
export const loadPerson = async (
  ports: Pick<Ports, 'clock' | 'ids'>,
  reader: Reader,
  visitorId: string,
): Promise<PersonFacts> => {
  const [visitor, ledger, privacy] = await Promise.all([
    reader.one('visitor', visitorId),
    loadLedger(reader, visitorId),
    reader.one('privacy', privacyId),
  ])
  return {
    now: ports.clock.now(),
    visitorId,
    visitor,
    ledger,
    ...(await loadTied(reader, visitor)),
    ...(privacy.value && { privacy: privacy.value }),
    salt: ports.ids.next('salt'),
  }
}

/** The contact that a visitor is bound to, or says to be. */
export const loadTied = async (
  reader: Reader,
  visitor: Known<Visitor>,
): Promise<Pick<PersonFacts, 'contact' | 'contactLedger'>> => {
  const contactId = visitor.value?.contactId
  if (contactId === undefined) return { contact: undefined }
  const [contact, contactLedger] = await Promise.all([
    reader.one('contact', contactId),
    loadLedger(reader, contactId),
  ])
  return { contact: contact.value, contactLedger }
}

/** Whose an address is, with their ledger. */
export const loadAddressed = async (
  reader: Reader,
  email: string,
): Promise<Pick<CaptureFacts, 'contactAddress' | 'addressLedger'>> => {
  const address = canonicalAddress(email)
  const contactAddress = address === undefined ? absent : await reader.one('contact-address', address)
  return contactAddress.value === undefined
    ? { contactAddress }
    : { contactAddress, addressLedger: await loadLedger(reader, contactAddress.value.contactId) }
}

export const loadLedger = async (reader: Reader, principal: string): Promise<Ledger> => {
  const [head, records] = await Promise.all([
    reader.one('consent-head', principal),
    reader.all('consent', `${principal}/`),
  ])
  return { head, records }
}
