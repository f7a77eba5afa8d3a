import { chooseWords, formatAvailability } from 'frontdesk/availability'
import { decideVisit, messagesInPlace, type VisitFacts } from 'frontdesk/intake'
import { explainIn, type Language } from 'frontdesk/languages'
import type { EdgeInput } from './read-input'

/** Which message shows, whether the team is available, which consent is needed, who greets, and why. */
export const decide = (input: EdgeInput, now: number, tongues: readonly string[], why?: Language) => {
  const { visitorZone: zone, ...visit } = input.visit
  const { result } = decideVisit({ ...visit, ...(zone !== undefined && { zone }) }, factsOf(input, now))
  const { place, availability, because, ...seen } = result
  const eachOf = <Each>(of: (decision: (typeof decisions)[number][1]) => Each) =>
    Object.fromEntries(decisions.map(([policy, each]) => [policy, of(each)]))
  const decisions = Object.entries(because)
  return {
    ...seen,
    message: place?.targetedMessage.id ?? null,
    ...(availability && { availability, texts: formatAvailability(availability, chooseWords(tongues)) }),
    reasons: eachOf(({ reason }) => reason),
    ...(why && { why: eachOf((each) => explainIn(each, why)) }),
  }
}

/** The settings as one inbox with one chat, and the visitor as the host knows them. Nothing is stored here. */
const factsOf = ({ settings, visit }: EdgeInput, now: number): VisitFacts => {
  const { contactId, cookieBound, lists, cookieId: id = visit.sessionId } = visit.visitor
  const { team: name, availability, consent } = settings
  const since = { createdAt: now }
  const seat = { active: true, seat: 'none', admin: false, capacity: null } as const
  const users = settings.users.map(({ userId, ...user }) => ({ ...user, ...seat, id: userId }))
  const inbox = { id: 'team', name, members: users.map((user) => user.id), ...since }
  const chat = { kind: 'chat', id: 'chat', inboxId: 'team', name, active: true, availability } as const
  const start = { type: 'chat', channelId: 'chat', routing: { kind: 'unassigned' }, consent } as const
  const owned = { ...(lists && { lists }), ...(visit.owner && { ownerId: visit.owner.id }) }
  return {
    now,
    visitorId: id,
    visitor: { id, cookieBound, conversations: {}, ...since, ...(contactId && { contactId }) },
    ...(contactId && { contact: { id: contactId, ...owned, ...since } }),
    consent: visit.ledger,
    people: { users },
    present: users.flatMap((user) => (user.present ? [user.id] : [])),
    messages: messagesInPlace({
      targetedMessages: settings.messages.map((each) => ({ ...each, ...start })),
      channels: [chat],
      inboxes: [inbox],
      bots: [],
    }),
    conversations: [],
  }
}
