import { defaultRetention, parseRetention, type RetentionInput, type RetentionPolicy } from '../../consent'
import { channelAddress } from '../../inbox/channel-kinds/channel-address'
import { type ChannelKinds, kindOf } from '../../inbox/channel-kinds/channel-kinds'
import type { Contact } from '../../inbox/contact'
import { decideConfirmation } from '../../inbox/decide-confirmation'
import { eraseAddress, eraseContact, eraseVisitor, setTombstones } from '../../intake/privacy/erase-names'
import {
  type ContactImport,
  type PersonName,
  parseContactImport,
  parseHold,
  parsePersonName,
  parseTyped,
} from '../../intake/privacy/schema'
import { continueRemoval } from '../../records/effects'
import { visitorFeed } from '../../records/feeds'
import { type Hold, type HoldSubject, holdId } from '../../records/hold'
import { absent, create, overwrite, write } from '../../records/known'
import type { Person } from '../../records/person'
import { nothingRemoved, type Removal, type RemovalOf } from '../../records/removal'
import type { RetentionRun } from '../../records/retention-run'
import { addressTombstoneId, decideImport, newContactId } from '../../records/tombstone'
import type { Channel } from '../../settings/channel'
import { type Decision, decision } from '../../shared/decision'
import type { Instant } from '../../shared/instant'
import { own } from '../../shared/json'
import { joinPlans, type Plan, type RecordKey } from '../../shared/plan'
import { exportDocument } from '../privacy/export-person'
import { confirmationText, findPerson, isHeld, writingVisitors } from '../privacy/find-person'
import { readHostBlocks } from '../privacy/host-blocks'
import { firstStage } from '../privacy/removal-effect'
import { scheduleRetention } from '../privacy/retention-effect'
import { demand } from '../run/demand'
import type { Ports } from '../run/ports'
import type { Reader } from '../run/reader'
import type { AsAdmin } from './admin-targeted-messages'

/** Retention, legal holds, subject access and erasure. A final deletion requires that the admin types a name. */
export interface AdminPrivacy {
  /** The retention policy; the default if none is set. */
  retention(): Promise<RetentionPolicy>
  /** Replaces the policy. Omitted values have their defaults. */
  setRetention(input: RetentionInput): Promise<RetentionPolicy>
  /** The last or current retention run; undefined before the first run. */
  retentionRun(): Promise<RetentionRun | undefined>
  /** Adds a legal hold: nothing of the conversation or the person is deleted until `release`. */
  hold(input: HoldSubject & { readonly note?: string }): Promise<Hold>
  /** False if there is no hold. */
  release(subject: HoldSubject): Promise<boolean>
  holds(): Promise<readonly Hold[]>
  /**
   * All data about a person, as the parts of one JSON document.
   *
   * @throws HelpdeskError `UNKNOWN_RECORD` at the first part if there is no such contact or visitor.
   */
  exportPerson(name: PersonName): AsyncIterable<string>
  /**
   * Erases a person. `typed` is their address, or their id if there is no address. Identifying records are deleted in
   * this commit, the rest later by the worker; `removals` shows the progress.
   *
   * @throws HelpdeskError `FORBIDDEN` with the reason `CONFIRMATION_MISMATCH` or `LEGAL_HOLD`.
   */
  erasePerson(name: PersonName, typed: string): Promise<Removal>
  /** Imports a contact from another system. Refused for data that is older than the erasure of the person. */
  importContact(input: ContactImport): Promise<Decision<boolean>>
  /**
   * Deletes an inbox with its channels, targeted messages and conversations, permanently (P-03). The inbox closes at
   * once; the worker deletes its content.
   *
   * @throws HelpdeskError `FORBIDDEN` with the reason `CONFIRMATION_MISMATCH` if `typedName` is not exactly its name.
   */
  deleteInbox(inboxId: string, typedName: string): Promise<Removal>
  /** All removals, in the order of their ids. */
  removals(): Promise<readonly Removal[]>
}

interface AdminPrivacyOptions {
  readonly ports: Ports
  readonly account: string
  readonly userId: string
  readonly reader: Reader
  readonly asAdmin: AsAdmin
}

export const createAdminPrivacy = ({
  ports,
  account,
  userId,
  reader,
  asAdmin,
}: AdminPrivacyOptions): AdminPrivacy => {
  const startRemoval = (subject: RemovalOf): readonly [Removal, Partial<Plan>, Partial<Plan>] => {
    const now = ports.clock.now()
    const removal: Removal = {
      ...subject,
      id: ports.ids.next('removal'),
      by: userId,
      requestedAt: now,
      finishedAt: null,
      heldSince: null,
      stage: firstStage(subject.kind),
      cursor: '',
      pass: 1,
      step: 0,
      removed: nothingRemoved,
    }
    return [removal, create('removal', removal.id, removal), continueRemoval(removal, now)]
  }

  /**
   * Deletes the identifying records in the commit that starts the removal, so that no new data is linked to the person.
   */
  const eraseIdentifiers = async (
    person: Person,
    visitors: Awaited<ReturnType<typeof writingVisitors>>,
    now: Instant,
  ): Promise<Plan> => {
    const [contacts, blocks] = await Promise.all([
      reader.many('contact', person.contactIds),
      readHostBlocks(reader, person),
    ])
    const ends = await Promise.all(
      person.visitorIds.map((id) => ports.storage.feedPosition(account, visitorFeed(id))),
    )
    return joinPlans(
      ...[...contacts.values()].map((known) => (known.value ? eraseContact(known) : {})),
      ...visitors.map((visitor, index) => eraseVisitor(visitor, ends[index] ?? 0)),
      ...person.addresses.map(eraseAddress),
      { removes: blocks },
      setTombstones(ports.secret, account, person, now),
    )
  }

  return {
    retention: () =>
      asAdmin(async () => [(await reader.one('retention', account)).value ?? defaultRetention]),
    setRetention: (input) =>
      asAdmin(async () => {
        const policy = parseRetention(input)
        return [policy, overwrite('retention', account, policy), scheduleRetention(ports.clock.now())]
      }),
    retentionRun: () => asAdmin(async () => [(await reader.one('retention-run', account)).value]),
    hold: (input) =>
      asAdmin(async () => {
        const subject = parseHold(input)
        await reader.need(subject.kind, subject.id)
        const hold: Hold = { ...subject, by: userId, at: ports.clock.now() }
        return [hold, overwrite('hold', holdId(subject), hold)]
      }),
    release: (input) =>
      asAdmin(async () => {
        const id = holdId(parseHold(input))
        const { value } = await reader.one('hold', id)
        return [value !== undefined, value ? { removes: [{ kind: 'hold', id }] } : {}]
      }),
    holds: () => asAdmin(async () => [await reader.all('hold')]),
    async *exportPerson(input) {
      const person = await asAdmin(async () => [await findPerson(reader, parsePersonName(input))])
      yield* exportDocument(ports, account, person)
    },
    erasePerson: (input, typed) =>
      asAdmin(async () => {
        const found = await findPerson(reader, parsePersonName(input))
        demand(decideConfirmation({}, { name: confirmationText(found), typed: parseTyped(typed) }))
        const visitors = await writingVisitors(ports, account, reader, found)
        const person = { ...found, visitorIds: visitors.map(({ value }) => value.id) }
        demand(notHeld(await isHeld(reader, person)))
        const [removal, ...plans] = startRemoval({ kind: 'person', person, proofs: [] })
        return [removal, ...plans, await eraseIdentifiers(person, visitors, removal.requestedAt)]
      }),
    importContact: (input) =>
      asAdmin(async () => {
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
    deleteInbox: (inboxId, typedName) =>
      asAdmin(async () => {
        const [inbox, channels] = await Promise.all([reader.need('inbox', inboxId), reader.all('channel')])
        const { name } = inbox.value
        demand(decideConfirmation({}, { name, typed: parseTyped(typedName) }))
        const inboxChannels = channels.filter((channel) => channel.inboxId === inboxId)
        const [removal, ...plans] = startRemoval({
          kind: 'inbox',
          inboxId,
          name,
          channelIds: inboxChannels.map(({ id }) => id),
        })
        return [
          removal,
          ...plans,
          {
            guards: [{ kind: 'inbox', id: inboxId, version: inbox.version }],
            removes: [
              { kind: 'inbox', id: inboxId },
              ...inboxChannels.map(({ id }) => ({ kind: 'channel', id })),
              ...inboxChannels.flatMap((channel) => ownedAddress(channel, ports.channels.kinds)),
            ],
          },
        ]
      }),
    removals: () => asAdmin(async () => [await reader.all('removal')]),
  }
}

/** The record that reserves the channel's address. */
const ownedAddress = (channel: Channel, kinds: ChannelKinds): readonly RecordKey[] => {
  const address = own(channel, 'address')
  return kindOf(kinds, channel.kind).ownedAddresses && typeof address === 'string'
    ? [{ kind: 'channel-address', id: channelAddress(channel.kind, address) }]
    : []
}

const notHeld = (held: boolean): Decision<boolean> =>
  decision(!held, held ? 'LEGAL_HOLD' : 'ALLOWED', {
    key: 'intake.is-free-of-holds',
    holds: !held,
  })
