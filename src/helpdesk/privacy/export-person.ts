import { isBrowserOf, type Person } from '../../records/person'
import { isoFromInstant } from '../../shared/instant'
import { recordsOf } from '../read/pages'
import type { Ports } from '../run/ports'
import { createReader } from '../run/reader'
import { holdingsOf } from './holdings'
import { stored } from './stage'

/**
 * Streams all data about a person as one JSON document: `{ "exportedAt", "account", "person", "holdings": [...] }`.
 * Sources of mails are base64.
 */
export async function* exportDocument(ports: Ports, account: string, person: Person): AsyncGenerator<string> {
  const reader = createReader(ports.storage, account)
  const whole = await withVisitors(ports, account, person)
  const head = { exportedAt: isoFromInstant(ports.clock.now()), account, person: whole }
  yield `${JSON.stringify(head).slice(0, -1)},"holdings":[`
  let separator = '\n'
  for await (const holding of holdingsOf({ ports, account, reader, person: whole })) {
    yield `${separator}${JSON.stringify(holding)}`
    separator = ',\n'
  }
  yield '\n]}\n'
}

/** The person with all visitors that claim to be the contact. */
const withVisitors = async (ports: Ports, account: string, person: Person): Promise<Person> => {
  const visitorIds = new Set(person.visitorIds)
  if (person.contactIds.length > 0) {
    for await (const record of recordsOf(ports, account, 'visitor')) {
      if (isBrowserOf(person, stored<'visitor'>(record).value)) visitorIds.add(record.id)
    }
  }
  return { ...person, visitorIds: [...visitorIds] }
}
