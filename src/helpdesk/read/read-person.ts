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

/** Reads the facts of a visitor, independent of the targeted message. */
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

/** The contact that a visitor is bound to, or claims to be. */
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

/** The contact of an address, with its ledger. */
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
 * Reads a visitor. An erased visitor needs a new token and is a new visitor.
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
    'Expected the token of a visitor, found the token of an erased visitor.',
  )
}

/**
 * A ledger for a decision that needs the current state only: the head has it. All records are read only if an older
 * build wrote the head.
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
