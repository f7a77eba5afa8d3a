import { type PrivacySettings, parsePrivacySettings } from '../../consent'
import type { Contact } from '../../inbox/contact'
import { decideConfirmation } from '../../inbox/decide-confirmation'
import {
  type ContactImport,
  type PersonName,
  parseContactImport,
  parsePersonName,
  parseTyped,
} from '../../intake/privacy/schema'
import { absent, overwrite, write } from '../../records/known'
import { privacyId } from '../../records/records'
import type { Removal } from '../../records/removal'
import { addressTombstoneId, decideImport, newContactId } from '../../records/tombstone'
import { type Decision, decision } from '../../shared/decision'
import { eraseIdentifiers } from '../privacy/erase-identifiers'
import { exportDocument } from '../privacy/export-person'
import { confirmationText, findPerson, isHeld, writingVisitors } from '../privacy/find-person'
import { startRemoval } from '../privacy/start-removal'
import { demand } from '../run/demand'
import type { AdminContext } from './admin-context'

/** Privacy settings, subject access and erasure. A final deletion requires that the admin types a name. */
export interface AdminPrivacy {
  /**
   * The privacy settings of the account; empty if none are saved.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin.
   */
  settings(): Promise<PrivacySettings>
  /**
   * Replaces the privacy settings.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin; `INVALID_RULE` with the place.
   */
  saveSettings(settings: PrivacySettings): Promise<PrivacySettings>
  /**
   * All data about a person, as the parts of one JSON document.
   *
   * @throws HelpdeskError at the first part: `FORBIDDEN` for a user who is not an admin; `INVALID_INPUT` with the place;
   * `UNKNOWN_RECORD` if there is no such contact or visitor.
   */
  export(name: PersonName): AsyncIterable<string>
  /**
   * Erases a person. `typed` is their address, or their id if there is no address. Identifying records are deleted in
   * this commit, the rest later by the worker; `removals` shows the progress.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin, and with the reason `CONFIRMATION_MISMATCH` or
   * `LEGAL_HOLD`; `INVALID_INPUT` with the place; `UNKNOWN_RECORD` if there is no such contact or visitor.
   */
  erase(name: PersonName, typed: string): Promise<Removal>
  /**
   * Imports a contact from another system. Refused for data that is older than the erasure of the person.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin; `INVALID_INPUT` with the place.
   */
  importContact(input: ContactImport): Promise<Decision<boolean>>
  /**
   * All removals of people and inboxes, in the order of their ids.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin.
   */
  removals(): Promise<readonly Removal[]>
}

export const createAdminPrivacy = ({ ports, account, userId, asAdmin }: AdminContext): AdminPrivacy => ({
  settings: () => asAdmin(async (reader) => [(await reader.one('privacy', privacyId)).value ?? {}]),
  saveSettings: (input) =>
    asAdmin(async () => {
      const settings = parsePrivacySettings(input)
      return [settings, overwrite('privacy', privacyId, settings)]
    }),
  async *export(input) {
    const person = await asAdmin(async (reader) => [await findPerson(reader, parsePersonName(input))])
    yield* exportDocument(ports, account, person)
  },
  erase: (input, typed) =>
    asAdmin(async (reader) => {
      const found = await findPerson(reader, parsePersonName(input))
      demand(decideConfirmation({}, { name: confirmationText(found), typed: parseTyped(typed) }))
      const visitors = await writingVisitors(ports, account, reader, found)
      const person = { ...found, visitorIds: visitors.map(({ value }) => value.id) }
      demand(notHeld(await isHeld(reader, person)))
      const [removal, plan] = startRemoval(ports, userId, { kind: 'person', person, proofs: [] })
      const at = removal.requestedAt
      return [removal, plan, await eraseIdentifiers(ports, account, reader, { person, visitors, at })]
    }),
  importContact: (input) =>
    asAdmin(async (reader) => {
      const { recordedAt, email, ...properties } = parseContactImport(input)
      const tombstoneId = addressTombstoneId(ports.secret, account, email)
      const [tombstone, address] = await Promise.all([
        reader.one('tombstone', tombstoneId),
        reader.one('contact-address', email),
      ])
      const allowed = decideImport({ recordedAt }, tombstone.value)
      if (!allowed.outcome) return [allowed]
      const unchanged = { guards: [{ kind: 'tombstone', id: tombstoneId, version: tombstone.version }] }
      const id = address.value?.contactId ?? newContactId(ports.secret, account, email, tombstone.version)
      const known = address.value ? await reader.one('contact', id) : absent
      const contact: Contact = {
        createdAt: ports.clock.now(),
        ...known.value,
        ...properties,
        id,
        email,
      }
      return [
        allowed,
        unchanged,
        write('contact', id, known, contact),
        write('contact-address', email, address, { contactId: id }),
      ]
    }),
  removals: () => asAdmin(async (reader) => [await reader.all('removal')]),
})

const notHeld = (held: boolean): Decision<boolean> =>
  decision(!held, held ? 'LEGAL_HOLD' : 'ALLOWED', {
    key: 'intake/is-free-of-holds',
    holds: !held,
  })
