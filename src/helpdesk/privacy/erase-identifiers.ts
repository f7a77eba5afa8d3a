import { eraseAddress, eraseContact, eraseVisitor, setTombstones } from '../../intake/privacy/erase-names'
import { visitorFeed } from '../../records/feeds'
import type { Person } from '../../records/person'
import type { Instant } from '../../shared/instant'
import { joinPlans, type Plan } from '../../shared/plan'
import type { Ports } from '../run/ports'
import type { Reader } from '../run/reader'
import type { writingVisitors } from './find-person'
import { readHostBlocks } from './host-blocks'

interface Erasure {
  readonly person: Person
  readonly visitors: Awaited<ReturnType<typeof writingVisitors>>
  readonly at: Instant
}

/**
 * Deletes the identifying records in the commit that starts the removal, so that no new data is linked to the person.
 */
export const eraseIdentifiers = async (
  { storage, secret }: Pick<Ports, 'storage' | 'secret'>,
  account: string,
  reader: Reader,
  { person, visitors, at }: Erasure,
): Promise<Plan> => {
  const [contacts, blocks] = await Promise.all([
    reader.many('contact', person.contactIds),
    readHostBlocks(reader, person),
  ])
  const ends = await Promise.all(
    person.visitorIds.map((id) => storage.feedPosition(account, visitorFeed(id))),
  )
  return joinPlans(
    ...[...contacts.values()].map((known) => (known.value ? eraseContact(known) : {})),
    ...visitors.map((visitor, index) => eraseVisitor(visitor, ends[index] ?? 0)),
    ...person.addresses.map(eraseAddress),
    { removes: blocks },
    setTombstones(secret, account, person, at),
  )
}
