import { belongsTo } from '../../intake/chat/newest-conversation'
import { boundContactId, chainState } from '../../intake/consent/ledger'
import type { PageVisit } from '../../intake/visit/decide-visit'
import { openChat } from '../../intake/visit/open-chat'
import { targetingVisit } from '../../intake/visit/targeting-visit'
import type { VisitFacts } from '../../intake/visit/visit-facts'
import type { MessageInPlace } from '../../settings/message-in-place'
import { readStanding, readVisitor } from '../read/read-person'
import type { Ports } from '../run/ports'
import type { Reader } from '../run/reader'
import type { MessageCache } from './message-cache/create-message-cache'
import { readTeam } from './read-team'

interface VisitReading {
  readonly ports: Pick<Ports, 'clock' | 'team' | 'onError'>
  readonly account: string
  readonly reader: Reader
  readonly messages: MessageCache
  readonly visitorId: string
}

/**
 * Reads the facts of a visit and its matching messages. Settings and users come from the cache; the store is read only
 * for their changes and for this visitor's records.
 */
export const readVisit = async (
  { ports, account, reader, messages, visitorId }: VisitReading,
  visit: PageVisit,
): Promise<{ readonly facts: VisitFacts; readonly matched: readonly MessageInPlace[] }> => {
  const [cached, visitor] = await Promise.all([messages.current(account), readVisitor(reader, visitorId)])
  const contactId = visitor?.contactId
  const principal = boundContactId({ visitor }) ?? visitorId
  const conversationIds = Object.values(visitor?.conversations ?? {})
  const known = await reader.records([
    { kind: 'consent-head', id: principal },
    ...(contactId === undefined ? [] : [{ kind: 'contact', id: contactId }]),
    ...conversationIds.map((id) => ({ kind: 'conversation', id })),
  ])
  const chain = await readStanding(reader, principal, known.get('consent-head', principal))
  const person = {
    now: ports.clock.now(),
    visitorId,
    visitor,
    ...(contactId !== undefined && { contact: known.get('contact', contactId).value }),
    consent: chainState(chain),
  }
  const conversations = conversationIds
    .flatMap((id) => known.get('conversation', id).value ?? [])
    .filter(belongsTo(visitorId))
  const matched = cached.matching(targetingVisit(visit, person))
  const widgetId = openChat(conversations)?.widgetId ?? null
  const chatMessage = cached.place(widgetId)
  const candidates = widgetId === null ? matched : chatMessage ? [chatMessage] : []
  const people = { users: cached.users() }
  const team = await readTeam(ports, account, candidates)
  return { facts: { ...person, people, messages: [...candidates], conversations, ...team }, matched }
}
