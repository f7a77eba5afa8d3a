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
import { findPerson, isHeld, nameToType, writingVisitors } from '../privacy/find-person'
import { readHostBlocks } from '../privacy/host-blocks'
import { firstStage } from '../privacy/removal-effect'
import { armRetention } from '../privacy/retention-effect'
import { demand } from '../run/demand'
import type { Ports } from '../run/ports'
import type { Reader } from '../run/reader'
import type { AsAdmin } from './admin-targeted-messages'

/** What is kept of people, for how long, and how it goes. Whatever goes for good is asked for by typing its name. */
export interface AdminPrivacy {
  /** How long things are kept; the default where nothing was set. */
  retention(): Promise<RetentionPolicy>
  /** Replaces the policy; what is left out is as by default. */
  setRetention(input: RetentionInput): Promise<RetentionPolicy>
  /** What the last run did, or does; nothing before the first. */
  retentionRun(): Promise<RetentionRun | undefined>
  /** Nothing of the conversation or of the person goes until the hold is released. */
  hold(input: HoldSubject & { readonly note?: string }): Promise<Hold>
  /** False when there is no hold. */
  release(subject: HoldSubject): Promise<boolean>
  holds(): Promise<readonly Hold[]>
  /**
   * Everything that is held of a person, as the pieces of one JSON document.
   *
   * @throws HelpdeskError `UNKNOWN_RECORD` at the first piece when there is no such contact or visitor.
   */
  exportPerson(name: PersonName): AsyncIterable<string>
  /**
   * Has a person erased. `typed` is their address, or their id when there is no address. What names them goes at once, and
   * the rest by and by; `removals` tells how far it is.
   *
   * @throws HelpdeskError `FORBIDDEN` with the reason `CONFIRMATION_MISMATCH` or `LEGAL_HOLD`.
   */
  erasePerson(name: PersonName, typed: string): Promise<Removal>
  /** Takes in a contact that another system knows, unless it is from before they were erased. */
  importContact(input: ContactImport): Promise<Decision<boolean>>
  /**
   * Has an inbox deleted with its channels, targeted messages and conversations, for good (P-03). It is closed at once, and
   * emptied by and by.
   *
   * @throws HelpdeskError `FORBIDDEN` with the reason `CONFIRMATION_MISMATCH` unless its name was typed to the letter.
   */
  deleteInbox(inboxId: string, typedName: string): Promise<Removal>
  /** Everything that was asked to go, by id. */
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
  const begin = (what: RemovalOf): readonly [Removal, Partial<Plan>, Partial<Plan>] => {
    const now = ports.clock.now()
    const removal: Removal = {
      ...what,
      id: ports.ids.next('removal'),
      by: userId,
      requestedAt: now,
      finishedAt: null,
      heldSince: null,
      stage: firstStage(what.kind),
      cursor: '',
      pass: 1,
      step: 0,
      removed: nothingRemoved,
    }
    return [removal, create('removal', removal.id, removal), continueRemoval(removal, now)]
  }

  /** What names the person goes in the commit that asks for the rest, so that nothing new can be theirs. */
  const withoutNames = async (
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
        return [policy, overwrite('retention', account, policy), armRetention(ports.clock.now())]
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
        const named = await findPerson(reader, parsePersonName(input))
        demand(decideConfirmation(nameToType(named), parseTyped(typed)))
        const visitors = await writingVisitors(ports, account, reader, named)
        const person = { ...named, visitorIds: visitors.map(({ value }) => value.id) }
        demand(notHeld(await isHeld(reader, person)))
        const [removal, ...plans] = begin({ kind: 'person', person, proofs: [] })
        return [removal, ...plans, await withoutNames(person, visitors, removal.requestedAt)]
      }),
    importContact: (input) =>
      asAdmin(async () => {
        const { recordedAt, email, ...told } = parseContactImport(input)
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
          ...told,
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
        demand(decideConfirmation(name, parseTyped(typedName)))
        const theirs = channels.filter((channel) => channel.inboxId === inboxId)
        const [removal, ...plans] = begin({
          kind: 'inbox',
          inboxId,
          name,
          channelIds: theirs.map(({ id }) => id),
        })
        return [
          removal,
          ...plans,
          {
            guards: [{ kind: 'inbox', id: inboxId, version: inbox.version }],
            removes: [
              { kind: 'inbox', id: inboxId },
              ...theirs.map(({ id }) => ({ kind: 'channel', id })),
              ...theirs.flatMap((channel) => ownedAddress(channel, ports.channels.kinds)),
            ],
          },
        ]
      }),
    removals: () => asAdmin(async () => [await reader.all('removal')]),
  }
}

/** The record that says whose the channel's address is. */
const ownedAddress = (channel: Channel, kinds: ChannelKinds): readonly RecordKey[] => {
  const address = own(channel, 'address')
  return kindOf(kinds, channel.kind).ownedAddresses && typeof address === 'string'
    ? [{ kind: 'channel-address', id: channelAddress(channel.kind, address) }]
    : []
}

const notHeld = (held: boolean): Decision<boolean> =>
  decision(!held, held ? 'LEGAL_HOLD' : 'ALLOWED', {
    question: 'nothing of the person is under a legal hold',
    holds: !held,
  })
