import type { Visitor } from '../../inbox/contact'
import { canonicalAddress } from '../../inbox/mail/canonical-address'
import type { AddressFacts } from '../../intake/chat/decide-capture'
import type { Behind } from '../../intake/commit/known-facts'
import type { ReliedConsentFact } from '../../intake/consent/consent-facts'
import type { Known } from '../../records/known'
import { type PersonFacts, type PrincipalLedger } from '../../records/person-facts'
import { privacyId } from '../../records/records'
import type { StoredHead } from '../../records/stored-head'
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
    reader.value('privacy', privacyId),
  ])
  return {
    now: ports.clock.now(),
    visitorId,
    visitor,
    ledger,
    ...(await readBoundContact(reader, visitor)),
    ...(privacy && { privacy }),
    salt: ports.ids.next('salt'),
  }
}

/** The contact that a visitor is bound to, or claims to be. */
export const readBoundContact = async (
  reader: Reader,
  visitor: Visitor | null,
): Promise<Pick<PersonFacts, 'contact' | 'contactLedger'>> => {
  const contactId = visitor?.contactId
  if (contactId === undefined) return {}
  const [contact, contactLedger] = await Promise.all([
    reader.one('contact', contactId),
    readLedger(reader, contactId),
  ])
  return { contact: contact.value, contactLedger }
}

/** The records behind the facts about a person that a decision may rely on. */
export const behindPerson = ({ visitorId, visitor }: PersonFacts): Behind<ReliedConsentFact> => ({
  visitor: [{ kind: 'visitor', id: visitorId }],
  ledger: [{ kind: 'consent-head', id: visitorId }],
  contactLedger: visitor?.contactId === undefined ? [] : [{ kind: 'consent-head', id: visitor.contactId }],
})

/** The contact of an address, with its ledger. */
export const readContactByAddress = async (
  { secret }: Pick<Ports, 'secret'>,
  account: string,
  reader: Reader,
  email: string,
): Promise<AddressFacts> => {
  const address = canonicalAddress(email)
  if (address === undefined) return { contactAddress: null, newContactId: '' }
  const [contactAddress, tombstone] = await Promise.all([
    reader.value('contact-address', address),
    reader.one('tombstone', addressTombstoneId(secret, account, address)),
  ])
  const contactId = contactAddress?.contactId
  return {
    contactAddress,
    newContactId: newContactId(secret, account, address, tombstone.version),
    ...(contactId !== undefined && { addressLedger: await readLedger(reader, contactId) }),
  }
}

/** The records behind the facts about an address. */
export const behindAddress = (
  email: string,
  { contactAddress }: AddressFacts,
): Behind<'contactAddress' | 'addressLedger'> => {
  const address = canonicalAddress(email)
  return {
    contactAddress: address === undefined ? [] : [{ kind: 'contact-address', id: address }],
    addressLedger: contactAddress === null ? [] : [{ kind: 'consent-head', id: contactAddress.contactId }],
  }
}

/**
 * Reads a visitor. An erased visitor needs a new token and is a new visitor.
 *
 * @throws HelpdeskError `INVALID_TOKEN`
 */
export const readVisitor = async (reader: Reader, visitorId: string): Promise<Visitor | null> => {
  const visitor = await reader.value('visitor', visitorId)
  if (visitor) return visitor
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
  { value }: Known<StoredHead>,
): Promise<PrincipalLedger> => ({
  head: value ?? null,
  records: value === undefined || value.standing ? [] : await reader.all('consent', `${principal}/`),
})

export const readLedger = async (reader: Reader, principal: string): Promise<PrincipalLedger> => {
  const [head, records] = await Promise.all([
    reader.value('consent-head', principal),
    reader.all('consent', `${principal}/`),
  ])
  return { head, records }
}
