import type { Contact, Visitor } from '../../inbox/contact'
import { absent } from '../../records/known'
import type { Explanation } from '../../shared/decision'
import type { Instant } from '../../shared/instant'
import type { ReasonCode } from '../../shared/reasons'
import type { Device } from '../../targeting'
import { decideVisit, type VisitOutcome } from './decide-visit'
import { explainedWidgets } from './explained-widgets'
import type { VisitFacts } from './visit-facts'

/** A visit that nobody makes. */
export interface PreviewRequest {
  readonly page: string
  readonly device: Device
  readonly visitor: PreviewVisitor
  /** As if the drafts that can be published were. @default false */
  readonly drafts?: boolean
  /** The moment of the visit. @default now */
  readonly at?: Instant
  /** The visitor's IANA zone. */
  readonly zone?: string
}

export type PreviewVisitor =
  | { readonly kind: 'anonymous' }
  /** A contact of the account. */
  | { readonly kind: 'contact'; readonly contactId: string; readonly cookieBound?: boolean }
  /** Someone who could come: a contact with these properties. */
  | ({ readonly kind: 'imagined'; readonly cookieBound?: boolean } & Pick<Contact, 'email' | 'ownerId'> & {
        readonly lists?: readonly string[]
      })

/** What a visitor would see on a page, and why they would not see the other messages. */
export interface VisitPreview extends VisitOutcome {
  /** In the order in which they are preferred. */
  readonly messages: readonly PreviewedMessage[]
}

export interface PreviewedMessage {
  readonly id: string
  readonly name: string
  /** `failed`: not for this visit, whatever the others are. `hidden`: made way because of availability. */
  readonly verdict: 'won' | 'lost' | 'hidden' | 'failed'
  readonly reason: ReasonCode
  /** The message that comes first, of one that lost. */
  readonly lostTo?: string
  readonly explanation: Explanation
}

/** The visitor has not agreed to anything and writes to nobody yet. Decides as `decideVisit` does, and stores nothing. */
export const previewVisit = (
  { page, device, visitor, zone }: PreviewRequest,
  facts: Pick<VisitFacts, 'now' | 'people' | 'widgets' | 'present' | 'measuredReplyTimes'> & {
    readonly contact?: Contact | undefined
  },
): VisitPreview => {
  const contact = visitor.kind === 'imagined' ? imagined(visitor, facts.now) : facts.contact
  const outcome = decideVisit(
    { page, device, sessionId: 'preview', ...(zone !== undefined && { zone }) },
    {
      ...facts,
      visitorId,
      contact,
      visitor: contact ? { version: 1, value: browserOf(contact, visitor, facts.now) } : absent,
      ledger: { head: absent, records: [] },
      conversations: [],
    },
  )
  return { ...outcome, messages: verdicts(outcome, facts.widgets) }
}

const visitorId = 'preview'

const imagined = (
  { email, ownerId, lists }: Extract<PreviewVisitor, { kind: 'imagined' }>,
  now: Instant,
): Contact => ({
  id: visitorId,
  ...(email !== undefined && { email }),
  ...(ownerId !== undefined && { ownerId }),
  ...(lists && { lists: { ids: lists, asOf: now } }),
  createdAt: now,
})

const browserOf = (contact: Contact, visitor: PreviewVisitor, now: Instant): Visitor => ({
  id: visitorId,
  contactId: contact.id,
  cookieBound: visitor.kind !== 'anonymous' && visitor.cookieBound !== false,
  conversations: {},
  createdAt: now,
})

/** What the choice says of each message, and of those that made way what availability says. */
const verdicts = (
  { because: { targeting, fallThrough: fell }, place: shown, fallThrough }: VisitOutcome,
  widgets: VisitFacts['widgets'],
): readonly PreviewedMessage[] => {
  if (targeting === undefined) return []
  return explainedWidgets(targeting, widgets).flatMap<PreviewedMessage>(({ place, explanation }) => {
    const { id, name } = place.widget
    const hidden = fell?.explanation.because?.[fallThrough?.hidden.indexOf(id) ?? -1]
    if (hidden?.reason) {
      return [{ id, name, verdict: 'hidden', reason: hidden.reason, explanation: hidden }] as const
    }
    const reason = fallThrough?.shown === id ? 'FELL_THROUGH' : explanation.reason
    if (reason === undefined) return []
    const lost = reason === 'LOST_TO' && shown && { lostTo: shown.widget.id }
    const won = reason === 'WON_PRIORITY' || reason === 'FELL_THROUGH'
    return [
      { id, name, verdict: won ? 'won' : lost ? 'lost' : 'failed', reason, ...lost, explanation },
    ] as const
  })
}
