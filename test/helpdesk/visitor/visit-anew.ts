import { readPeople } from '../../../src/helpdesk/read/read-people'
import { readBoundContact, readLedger, readVisitor } from '../../../src/helpdesk/read/read-person'
import { createReader } from '../../../src/helpdesk/run/reader'
import { readPlaces } from '../../../src/helpdesk/visitor/read-chat'
import type { Instant } from '../../../src/index'
import { currentConsent } from '../../../src/intake/consent/ledger'
import { decideVisit, type PageVisit, type VisitOutcome } from '../../../src/intake/visit/decide-visit'
import type { PrincipalLedger } from '../../../src/records/person-facts'
import type { Store } from '../shop'

/** The visit decided over every message of the account, with everything read anew from the store. */
export const visitAnew = async (
  storage: Store,
  now: Instant,
  visitorId: string,
  visit: PageVisit,
): Promise<VisitOutcome> => {
  const reader = createReader(storage, 'acme')
  const visitor = await readVisitor(reader, visitorId)
  const [all, people, ledger, tied, conversations] = await Promise.all([
    reader.all('widget'),
    readPeople(reader),
    readLedger(reader, visitorId),
    readBoundContact(reader, visitor),
    reader.present('conversation', Object.values(visitor?.conversations ?? {})),
  ])
  const messages = await readPlaces(reader, all)
  const { result } = decideVisit(visit, {
    now,
    visitorId,
    visitor,
    contact: tied.contact,
    consent: currentConsent({
      visitor,
      ledger: allRecords(ledger),
      ...(tied.contactLedger && { contactLedger: allRecords(tied.contactLedger) }),
    }),
    people,
    messages,
    conversations: conversations.filter((each) => each.visitorId === visitorId),
    measuredReplyTimes: {},
  })
  return result
}

/** Without the head, which may say what stands: all records are folded. */
const allRecords = ({ records }: PrincipalLedger): PrincipalLedger => ({ head: null, records })
