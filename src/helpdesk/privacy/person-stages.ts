import { erasePersonal } from '../../consent'
import { eraseVisitor, setTombstones } from '../../intake/privacy/erase-names'
import { visitorFeed } from '../../records/feeds'
import { holdId } from '../../records/hold'
import { write } from '../../records/known'
import {
  conversationsOf,
  isBrowserOf,
  ownsConversation,
  type Person,
  principalsOf,
} from '../../records/person'
import { addRemoved, nothingRemoved, type Removal } from '../../records/removal'
import { joinPlans } from '../../shared/plan'
import { pageSize } from '../read/pages'
import { eraseConversation } from './erase-conversation'
import { isMailTo } from './person-mail'
import { mailsOfSender } from './sender-stage'
import { listPrefixes, nothing, type Stage } from './stage'

/** The number of conversations in one step. Each has its own commits. */
const conversationsAtOnce = 20

type PersonStage = Stage<Removal & { readonly kind: 'person'; readonly person: Person }>

/** The visitors of the person that never wrote. Each is deleted in the commit that records it as theirs. */
const visitors: PersonStage = async (facts) => {
  const { ports, account, reader, removal } = facts
  const { person, requestedAt } = removal
  const { page, next } = await listPrefixes(facts, 'visitor', [''], pageSize)
  const ofPerson = page.filter(({ value }) => isBrowserOf(person, value))
  const found = ofPerson.map(({ id }) => id)
  const holds = await reader.present(
    'hold',
    found.map((id) => holdId({ kind: 'visitor', id })),
  )
  if (holds.length > 0) return { ...nothing, held: true }
  const ends = await Promise.all(found.map((id) => ports.storage.feedPosition(account, visitorFeed(id))))
  return {
    plan: joinPlans(
      ...ofPerson.map((visitor, index) => eraseVisitor(visitor, ends[index] ?? 0)),
      setTombstones(ports.secret, account, { addresses: [], visitorIds: found }, requestedAt),
    ),
    removed: { records: found.length },
    person: { ...person, visitorIds: [...new Set([...person.visitorIds, ...found])] },
    ...next,
  }
}

/** The person's conversations. An erased conversation is not found again, so no cursor is needed. */
const conversations: PersonStage = async (facts) => {
  const { ports, account, removal } = facts
  const found = await ports.storage.find(account, {
    where: conversationsOf(removal.person),
    sort: { field: 'createdAt', direction: 'ascending' },
    limit: conversationsAtOnce,
  })
  let removed = nothingRemoved
  for (const { id } of found) {
    const cleared = await eraseConversation(facts, id, (each) => ownsConversation(removal.person, each))
    removed = addRemoved(removed, cleared.removed)
    if (cleared.outcome === 'held') return { plan: {}, removed, held: true }
  }
  return { plan: {}, removed, ...(found.length > 0 && { cursor: 'next' }) }
}

/** The dispositions of the messages that the person's visitors sent, with the suppressed messages. */
const dispositions: PersonStage = async (facts) => {
  const prefixes = facts.removal.person.visitorIds.map((id) => `chat/${id}/`)
  const { page, next } = await listPrefixes(facts, 'disposition', prefixes, pageSize)
  const suppressed = page.flatMap(({ value }) => (value.kind === 'suppressed' ? [value.messageId] : []))
  return {
    plan: {
      removes: [
        ...page.map(({ id }) => ({ kind: 'disposition', id })),
        ...suppressed.map((id) => ({ kind: 'suppressed', id })),
      ],
    },
    removed: { records: page.length + suppressed.length },
    ...next,
  }
}

/** The consent records: text and time stay as proof, without the person. */
const consent: PersonStage = async (facts) => {
  const prefixes = principalsOf(facts.removal.person).map((principal) => `${principal}/`)
  const { page, next } = await listPrefixes(facts, 'consent', prefixes, pageSize)
  const named = page.filter(({ value }) => value.personal !== undefined || value.salt !== undefined)
  return {
    plan: joinPlans(...named.map((known) => write('consent', known.id, known, erasePersonal(known.value)))),
    removed: {},
    ...next,
  }
}

/** Mail to the person that is waiting or dead. */
const effects: PersonStage = async ({ ports, account, removal: { cursor, person } }) => {
  const page = await ports.storage.unfinished(account, { after: cursor, limit: pageSize })
  const ofPerson = page.filter((effect) => isMailTo(person, effect))
  const last = page.at(-1)
  return {
    plan: { cancels: ofPerson.map(({ id }) => id) },
    removed: { records: ofPerson.length },
    ...(page.length === pageSize && last && { cursor: last.id }),
  }
}

/** The order matters: later stages use the identifiers that earlier stages found. */
export const personStages: Readonly<Record<string, PersonStage>> = {
  visitors,
  conversations,
  mails: mailsOfSender,
  dispositions,
  consent,
  effects,
}
