import { type Availability, decideAvailability } from '../../availability'
import type { ConsentGate } from '../../consent'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { Because } from '../../records/recorded-decision'
import { type WidgetInPlace } from '../../settings/widget-in-place'
import { chooseTargetedMessage, type Device } from '../../targeting'
import { consentGate } from '../consent/consent-gate'
import { availabilityFacts } from './availability-facts'
import { survivingWidgets } from './explained-widgets'
import { type FallThrough, showFirst } from './fall-through'
import { type Sender, sendersOf } from './senders'
import type { VisitFacts } from './visit-facts'

export interface Visit {
  /** URL of the page. */
  readonly page: string
  readonly device: Device
  readonly sessionId: string
  /** The visitor's IANA zone, as the browser tells it. */
  readonly zone?: string
}

/** What the visitor sees, and the decisions behind it. */
export interface VisitOutcome {
  readonly shown: boolean
  readonly place?: WidgetInPlace
  readonly availability?: Availability
  /** Where the message that comes first is hidden and its channel lets others show instead. */
  readonly fallThrough?: FallThrough
  readonly gate?: ConsentGate
  /** Who the greeting is from. */
  readonly senders: readonly Sender[]
  readonly conversation?: Conversation
  /** The visitor's address is known, so that nobody asks for it. */
  readonly emailKnown: boolean
  readonly because: Because
}

/**
 * A visitor opens a page: which widget, whether and how it shows, what has to be agreed to, and who greets. An open chat
 * is never hidden: its widget shows on every page until it is closed (V-00).
 */
export const decideVisit = (visit: Visit, facts: VisitFacts): VisitOutcome => {
  const targeting = chooseTargetedMessage(
    facts.widgets.map(({ widget, channel }) => ({ ...widget, channelActive: channel.active })),
    { page: visit.page, visitor: visitorFacts(facts), device: visit.device, now: facts.now },
  )
  const open = facts.conversations.find((each) => each.status === 'open' && each.filtered === null)
  const widgetId = open?.widgetId ?? targeting.outcome?.id
  const first = facts.widgets.find(({ widget }) => widget.id === widgetId)
  const emailKnown = facts.contact?.email !== undefined
  if (first === undefined) return { shown: false, senders: [], emailKnown, because: { targeting } }

  const others = open ? [] : survivingWidgets(targeting, facts.widgets).filter((place) => place !== first)
  const { place, availability, fallThrough } = showFirst([first, ...others], (each) =>
    decideAvailability(each.channel.availability, {
      ...availabilityFacts(each, facts, open),
      ...(visit.zone !== undefined && { visitorZone: visit.zone }),
    }),
  )
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

const visitorFacts = ({ visitor, visitorId, contact }: VisitFacts) => ({
  cookieId: visitorId,
  ...(contact && { contactId: contact.id }),
  cookieBoundToContact: visitor.value?.cookieBound ?? false,
  ...(contact?.lists && { lists: contact.lists }),
})
