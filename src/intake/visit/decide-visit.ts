import { type Availability, decideAvailability } from '../../availability'
import type { ConsentGate } from '../../consent'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { Because } from '../../records/recorded-decision'
import { type MessageInPlace } from '../../settings/message-in-place'
import { guardWith } from '../../shared/guard'
import { chooseTargetedMessage, type Device, decideEmailCapture, type EmailRequest } from '../../targeting'
import { consentGate } from '../consent/consent-gate'
import { type Decided, nothingDecided } from '../decided/decided'
import { availabilityFacts } from './availability-facts'
import { survivingMessages } from './explained-messages'
import { type FallThrough, showFirst } from './fall-through'
import { placesForm, visitFactsForm, visitForm } from './guards'
import { openChat } from './open-chat'
import { type Sender, sendersOf } from './senders'
import { targetingVisit } from './targeting-visit'
import type { VisitFacts } from './visit-facts'

export interface PageVisit {
  /** The URL of the page. */
  readonly page: string
  /** The device of the visitor, as the host recognises it. */
  readonly device: Device
  /** Identifies the browser session; chosen by the widget. */
  readonly sessionId: string
  /** The visitor's IANA time zone. */
  readonly zone?: string
}

/** What the visitor sees, with the decisions. */
export type VisitOutcome = {
  /** True if the widget shows. */
  readonly shown: boolean
  /** The message that shows, with its channel and inbox; absent if none matches. */
  readonly place?: MessageInPlace
  /** The availability of its channel; absent without a message. */
  readonly availability?: Availability
  /** Present if the first message is hidden and its channel lets the next message show instead. */
  readonly fallThrough?: FallThrough
  /** The consent that the visitor must give; absent without a message. */
  readonly gate?: ConsentGate
  /** The senders of the greeting. */
  readonly senders: readonly Sender[]
  /** The open chat, otherwise the visitor's newest conversation in this inbox. Never a filtered one. */
  readonly conversation?: Conversation
  /** The visitor's address is known. */
  readonly emailKnown: boolean
  /** How the widget asks for an address, or null. */
  readonly emailRequest: EmailRequest | null
  /** The decisions, by policy. */
  readonly because: Because
}

/**
 * Decides a visit: which targeted message shows, its availability, the consent that it requires, and the senders of the
 * greeting. A visit stores nothing. An open chat is never hidden: its message shows on every page until the chat is
 * closed (V-00). `because` explains every message.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place, for a visit or facts of another form; `INVALID_RULE` for messages, an
 * availability rule or a consent rule of another form.
 */
export const decideVisit = (visit: PageVisit, facts: VisitFacts): Decided<VisitOutcome> => {
  guardWith(visit, visitForm, 'visit')
  guardWith(facts, visitFactsForm, 'facts')
  const targeting = choose(visit, facts, facts.messages)
  const matched = survivingMessages(targeting, facts.messages)
  return nothingDecided(decideAmong(visit, facts, matched, () => targeting))
}

/**
 * As `decideVisit`, for messages that an index found: `facts.messages` contains the matching messages in their order,
 * and the message of an open chat. `because` explains only the messages that were checked: those that fell through, the
 * one that shows, and the one that targeting prefers.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place, for a visit or facts of another form; `INVALID_RULE` for messages, an
 * availability rule or a consent rule of another form.
 */
export const decideMatchedVisit = (
  visit: PageVisit,
  facts: VisitFacts,
  matched: readonly MessageInPlace[],
): Decided<VisitOutcome> => {
  guardWith(visit, visitForm, 'visit')
  guardWith(facts, visitFactsForm, 'facts')
  guardWith(matched, placesForm, 'matched')
  return nothingDecided(decideAmong(visit, facts, matched, (checked) => choose(visit, facts, checked)))
}

type Targeting = ReturnType<typeof chooseTargetedMessage>

const choose = (visit: PageVisit, facts: VisitFacts, messages: readonly MessageInPlace[]): Targeting =>
  chooseTargetedMessage(
    messages.map(({ targetedMessage, channel }) => ({ ...targetedMessage, channelActive: channel.active })),
    targetingVisit(visit, facts),
  )

const decideAmong = (
  visit: PageVisit,
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
    return { shown: false, senders: [], emailKnown, emailRequest: null, because: { targeting } }
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
  const consent = consentGate({ ...place, now: facts.now }, facts.consent, true)
  const senders = sendersOf(place, facts, visit.sessionId)
  const newest = open ?? facts.conversations.find((each) => each.inboxId === place.inbox.id)
  const conversation = newest?.filtered === null ? newest : undefined
  const emailCapture = decideEmailCapture(place.targetedMessage.emailCapture, {
    emailKnown,
    declined: false,
    teamAvailable: availability.outcome.status !== 'away',
    firstMessageAt: conversation?.createdAt ?? null,
    now: facts.now,
  })
  return {
    shown: availability.outcome.shown,
    place,
    availability: availability.outcome,
    ...(fallThrough && { fallThrough: fallThrough.outcome }),
    gate: consent.outcome,
    senders: senders.outcome,
    ...(conversation && { conversation }),
    emailKnown,
    emailRequest: emailCapture.outcome,
    because: { targeting, ...(fallThrough && { fallThrough }), availability, consent, senders, emailCapture },
  }
}
