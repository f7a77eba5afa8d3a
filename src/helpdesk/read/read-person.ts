import type { Visitor } from '../../inbox/contact'
import { canonicalAddress } from '../../inbox/mail/canonical-address'
import type { CaptureFacts } from '../../intake/chat/capture-email'
import { absent, type Known } from '../../records/known'
import { type Ledger, type PersonFacts } from '../../records/person-facts'
import { privacyId } from '../../records/records'
import { addressTombstoneId, newContactId, visitorTombstoneId } from '../../records/tombstone'
import { HelpdeskError } from '../../shared/errors'
import type { Ports } from '../run/ports'
import type { Reader } from '../run/reader'

/** Everything that is known of whoever uses a browser, whatever widget shows there. */
export const readPerson = async (
  ports: Pick<Ports, 'clock' | 'ids'>,
  reader: Reader,
  visitorId: string,
): Promise<PersonFacts> => {
  const [visitor, ledger, privacy] = await Promise.all([
    readVisitor(reader, visitorId),
    readLedger(reader, visitorId),
    reader.one('privacy', privacyId),
  ])
  return {
    now: ports.clock.now(),
    visitorId,
    visitor,
    ledger,
    ...(await readBoundContact(reader, visitor)),
    ...(privacy.value && { privacy: privacy.value }),
    salt: ports.ids.next('salt'),
  }
}

/** The contact that a visitor is bound to, or says to be. */
export const readBoundContact = async (
  reader: Reader,
  visitor: Known<Visitor>,
): Promise<Pick<PersonFacts, 'contact' | 'contactLedger'>> => {
  const contactId = visitor.value?.contactId
  if (contactId === undefined) return { contact: undefined }
  const [contact, contactLedger] = await Promise.all([
    reader.one('contact', contactId),
    readLedger(reader, contactId),
  ])
  return { contact: contact.value, contactLedger }
}

/** Whose an address is, with their ledger. */
export const readContactByAddress = async (
  { secret }: Pick<Ports, 'secret'>,
  account: string,
  reader: Reader,
  email: string,
): Promise<Pick<CaptureFacts, 'contactAddress' | 'addressLedger' | 'newContactId'>> => {
  const address = canonicalAddress(email)
  if (address === undefined) return { contactAddress: absent, newContactId: '' }
  const [contactAddress, tombstone] = await Promise.all([
    reader.one('contact-address', address),
    reader.one('tombstone', addressTombstoneId(secret, account, address)),
  ])
  const contactId = contactAddress.value?.contactId
  return {
    contactAddress,
    newContactId: newContactId(secret, account, address, tombstone.version),
    ...(contactId !== undefined && { addressLedger: await readLedger(reader, contactId) }),
  }
}

/**
 * A visitor as they are kept. Whoever was erased gets a new token, and is somebody new.
 *
 * @throws HelpdeskError `INVALID_TOKEN`
 */
export const readVisitor = async (reader: Reader, visitorId: string): Promise<Known<Visitor>> => {
  const visitor = await reader.one('visitor', visitorId)
  if (visitor.value) return visitor
  const tombstone = await reader.one('tombstone', visitorTombstoneId(visitorId))
  if (tombstone.value === undefined) return visitor
  throw new HelpdeskError(
    'INVALID_TOKEN',
    'Expected the token of a visitor who was not erased, found one of another.',
  )
}

/**
 * A ledger for a decision that asks only what stands: the head says it. All records are read only if an older build wrote
 * the head.
 */
export const readStanding = async (
  reader: Reader,
  principal: string,
  head: Ledger['head'],
): Promise<Ledger> =>
  head.value === undefined || head.value.standing
    ? { head, records: [] }
    : { head, records: await reader.all('consent', `${principal}/`) }

export const readLedger = async (reader: Reader, principal: string): Promise<Ledger> => {
  const [head, records] = await Promise.all([
    reader.one('consent-head', principal),
    reader.all('consent', `${principal}/`),
  ])
  return { head, records }
}
