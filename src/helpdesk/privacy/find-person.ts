import { channelAddress } from '../../inbox/channel-kinds/channel-address'
import type { Visitor } from '../../inbox/contact'
import type { PersonName } from '../../intake/privacy/schema'
import { holdId } from '../../records/hold'
import type { Person } from '../../records/person'
import { conversationsOf, isBrowserOf, ownsConversation } from '../../records/person'
import { conversationsFound } from '../read/pages'
import type { Ports } from '../run/ports'
import type { Reader } from '../run/reader'

/**
 * Finds all identifiers of a person from one of them. A contact has an address. A visitor is the contact only if a
 * cookie binds them, because anybody can type an address. All visitors are read to find those of a contact.
 *
 * @throws HelpdeskError `UNKNOWN_RECORD` if there is no such contact or visitor.
 */
export const findPerson = async (reader: Reader, name: PersonName): Promise<Person> => {
  if ('visitorId' in name) {
    const { id, contactId, cookieBound } = (await reader.need('visitor', name.visitorId)).value
    const contact = cookieBound && contactId !== undefined ? await findPerson(reader, { contactId }) : nobody
    return { ...contact, visitorIds: [id] }
  }
  if ('contactId' in name) {
    const { id, email, addresses = [] } = (await reader.need('contact', name.contactId)).value
    return {
      contactIds: [id],
      visitorIds: [],
      addresses: [...(email === undefined ? [] : [email]), ...addresses],
    }
  }
  const address = 'email' in name ? name.email : channelAddress(name.kind, name.address)
  const contactId = (await reader.one('contact-address', address)).value?.contactId
  return { contactIds: contactId === undefined ? [] : [contactId], visitorIds: [], addresses: [address] }
}

const nobody: Person = { contactIds: [], visitorIds: [], addresses: [] }

/** The text that an admin must type to erase the person. */
export const confirmationText = ({ addresses, contactIds, visitorIds }: Person): string =>
  addresses[0] ?? contactIds[0] ?? visitorIds[0] ?? ''

/** Whether any data of the person is under a legal hold. */
export const isHeld = async (reader: Reader, person: Person): Promise<boolean> => {
  const onThem = [
    ...person.contactIds.map((id) => holdId({ kind: 'contact', id })),
    ...person.visitorIds.map((id) => holdId({ kind: 'visitor', id })),
  ]
  if ((await reader.present('hold', onThem)).length > 0) return true
  const onConversations = await reader.all('hold', holdId({ kind: 'conversation', id: '' }))
  const conversations = await reader.present(
    'conversation',
    onConversations.map(({ id }) => id),
  )
  return conversations.some((conversation) => ownsConversation(person, conversation))
}

/** The visitors that claim to be the contact and have a conversation with it. */
export const writingVisitors = async (
  ports: Pick<Ports, 'storage'>,
  account: string,
  reader: Reader,
  person: Person,
): Promise<readonly { readonly version: number; readonly value: Visitor }[]> => {
  const ids = new Set(person.visitorIds)
  for await (const { visitorId } of conversationsFound(ports, account, conversationsOf(person))) {
    if (visitorId !== null) ids.add(visitorId)
  }
  const known = await reader.many('visitor', [...ids])
  return [...known.values()].flatMap((visitor) =>
    visitor.value && isBrowserOf(person, visitor.value) ? [visitor] : [],
  )
}
