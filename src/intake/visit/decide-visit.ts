import { type Availability, decideAvailability } from '../../availability'
import type { ConsentGate } from '../../consent'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { Because } from '../../records/recorded-decision'
import { type MessageInPlace } from '../../settings/message-in-place'
import { chooseTargetedMessage, type Device } from '../../targeting'
import { consentGate } from '../consent/consent-gate'
import { type Decided, nothingDecided } from '../decided/decided'
import { availabilityFacts } from './availability-facts'
import { survivingMessages } from './explained-messages'
import { type FallThrough, showFirst } from './fall-through'
import { openChat } from './open-chat'
import { type Sender, sendersOf } from './senders'
import { targetingVisit } from './targeting-visit'
import type { VisitFacts } from './visit-facts'

export interface Visit {
  /** The URL of the page. */
  readonly page: string
  readonly device: Device
  readonly sessionId: string
  /** The visitor's IANA time zone. */
  readonly zone?: string
}

/** What the visitor sees, with the decisions. */
export interface VisitOutcome {
  readonly shown: boolean
  readonly place?: MessageInPlace
  readonly availability?: Availability
  /** Present if the first message is hidden and its channel lets the next message show instead. */
  readonly fallThrough?: FallThrough
  readonly gate?: ConsentGate
  /** The senders of the greeting. */
  readonly senders: readonly Sender[]
  readonly conversation?: Conversation
  /** The visitor's address is known, so the widget does not ask for it. */
  readonly emailKnown: boolean
  readonly because: Because
}

/**
 * Decides a visit: which targeted message shows, its availability, the consent that it requires, and the senders of the
 * greeting. A visit stores nothing. An open chat is never hidden: its message shows on every page until the chat is closed (V-00). `because`
 * explains every message.
 */
export const decideVisit = (visit: Visit, facts: VisitFacts): Decided<VisitOutcome> => {
  const targeting = choose(visit, facts, facts.messages)
  const matched = survivingMessages(targeting, facts.messages)
  return nothingDecided(decideAmong(visit, facts, matched, () => targeting))
}

/**
 * As `decideVisit`, for messages that an index found: `facts.messages` contains the matching messages in their order,
 * and the message of an open chat. `because` explains only the messages that were checked: those that fell through, the
 * one that shows, and the one that targeting prefers.
 */
export const decideMatchedVisit = (
  visit: Visit,
  facts: VisitFacts,
  matched: readonly MessageInPlace[],
): Decided<VisitOutcome> =>
  nothingDecided(decideAmong(visit, facts, matched, (checked) => choose(visit, facts, checked)))

type Targeting = ReturnType<typeof chooseTargetedMessage>

const choose = (visit: Visit, facts: VisitFacts, messages: readonly MessageInPlace[]): Targeting =>
  chooseTargetedMessage(
    messages.map(({ targetedMessage, channel }) => ({ ...targetedMessage, channelActive: channel.active })),
    targetingVisit(visit, facts),
  )

const decideAmong = (
  visit: Visit,
  facts: VisitFacts,
  matched: readonly MessageInPlace[],
  explain: (checked: readonly MessageInPlace[]) => Targeting,
): VisitOutcome => {
  const open = openChat(facts.conversations)
  const preferred = matched[0]
  const widgetId = open?.widgetId ?? preferred?.targetedMessage.id
  const first = facts.messages.find(({ targetedMessage }) => targetedMessage.id === widgetId)
  const emailKnown = facts.contact?.email !== undefined
  if (first === undefined) {
    const targeting = explain(preferred ? [preferred] : [])
    return { shown: false, senders: [], emailKnown, because: { targeting } }
  }

  const alternatives = open ? [] : matched.filter((place) => place !== first)
  const { place, availability, checked, fallThrough } = showFirst([first, ...alternatives], (each) =>
    decideAvailability(each.channel.availability, {
      ...availabilityFacts(each, facts, open),
      ...(visit.zone !== undefined && { visitorZone: visit.zone }),
    }),
  )
  // An open chat shows its message, also if targeting prefers another one. Both are explained.
  const isChecked = checked.some(
    ({ targetedMessage }) => targetedMessage.id === preferred?.targetedMessage.id,
  )
  const targeting = explain(preferred && !isChecked ? [preferred, ...checked] : checked)
  const consent = consentGate({ ...facts, ...place }, true)
  const senders = sendersOf(place, facts, visit.sessionId)
  const conversation = open ?? facts.conversations.find((each) => each.inboxId === place.inbox.id)
  return {
    shown: availability.outcome.shown,
    place,
    availability: availability.outcome,
    ...(fallThrough && { fallThrough: fallThrough.outcome }),
    gate: consent.outcome,
    senders: senders.outcome,
    ...(conversation && conversation.filtered === null && { conversation }),
    emailKnown,
    because: { targeting, ...(fallThrough && { fallThrough }), availability, consent, senders },
  }
}
