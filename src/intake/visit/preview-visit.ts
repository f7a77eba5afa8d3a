import { emptyLedger } from '../../consent'
import type { Contact, Visitor } from '../../inbox/contact'
import type { Explanation } from '../../shared/decision'
import type { Instant } from '../../shared/instant'
import type { Device } from '../../targeting'
import { decideVisit, type VisitOutcome } from './decide-visit'
import { explainedMessages } from './explained-messages'
import type { VisitFacts } from './visit-facts'

/** A simulated visit. */
export interface PreviewRequest {
  /** The URL of the visited page, as the admin typed it. */
  readonly page: string
  /** The kind of device of the imagined visitor. */
  readonly device: Device
  /** Who visits: an unknown person, a contact of the account, or an imagined contact. */
  readonly visitor: PreviewVisitor
  /** Treat drafts that can be published as published. @default false */
  readonly drafts?: boolean
  /** The time of the visit. @default now */
  readonly at?: Instant
  /** The visitor's IANA time zone. */
  readonly zone?: string
}

/** The visitor of a simulated visit. */
export type PreviewVisitor =
  | { readonly kind: 'anonymous' }
  /** A contact of the account. */
  | ({
      readonly kind: 'contact'
      /** The id of the contact, whose lists and owner count. */
      readonly contactId: string
    } & PreviewBinding)
  /** An imagined contact with these properties. */
  | ({ readonly kind: 'imagined' } & PreviewBinding &
      Pick<Contact, 'email' | 'ownerId'> & {
        /** The ids of the host's lists that the contact is in now. @default lists are not known */
        readonly lists?: readonly string[]
      })

/** How the browser of a simulated visit belongs to its contact. */
export interface PreviewBinding {
  /** Whether a cookie binds the browser to the contact. Some audiences require this. @default true */
  readonly cookieBound?: boolean
}

/** The result of a simulated visit, with the explanation of every message. */
export interface VisitPreview extends VisitOutcome {
  /** In the order of preference. */
  readonly messages: readonly PreviewedMessage[]
}

/** The result of one targeted message in a simulated visit. */
export interface PreviewedMessage {
  /** The id of the targeted message. */
  readonly id: string
  /** The name of the targeted message, for admins. */
  readonly name: string
  /** `failed`: the message does not match the visit. `hidden`: availability hides it, and a later message shows. */
  readonly verdict: 'won' | 'lost' | 'hidden' | 'failed'
  /** The reason code of the verdict, from targeting or from availability. */
  readonly reason: string
  /** The id of the winner, if this message lost. */
  readonly lostTo?: string
  /** Why the message shows or not, with all branches. */
  readonly explanation: Explanation
}

/** Decides as `decideVisit` does, for a visitor without consent and without conversations. Stores nothing. */
export const previewVisit = (
  { page, device, visitor, zone }: PreviewRequest,
  facts: Pick<VisitFacts, 'now' | 'people' | 'messages' | 'present' | 'measuredReplyTimes'> & {
    readonly contact?: Contact | undefined
  },
): VisitPreview => {
  const contact = visitor.kind === 'imagined' ? imagined(visitor, facts.now) : facts.contact
  const { result: outcome } = decideVisit(
    { page, device, sessionId: 'preview', ...(zone !== undefined && { zone }) },
    {
      ...facts,
      visitorId,
      contact,
      visitor: contact ? browserOf(contact, visitor, facts.now) : null,
      consent: emptyLedger,
      conversations: [],
    },
  )
  return { ...outcome, messages: verdicts(outcome, facts.messages) }
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

/** The verdict of each message: from availability if it was hidden, otherwise from the choice. */
const verdicts = (
  { because: { targeting, fallThrough: fell }, place: shown, fallThrough }: VisitOutcome,
  messages: VisitFacts['messages'],
): readonly PreviewedMessage[] => {
  if (targeting === undefined) return []
  return explainedMessages(targeting, messages).flatMap<PreviewedMessage>(({ place, explanation }) => {
    const { id, name } = place.targetedMessage
    const hidden = fell?.explanation.because?.[fallThrough?.hidden.indexOf(id) ?? -1]
    if (hidden?.reason) {
      return [{ id, name, verdict: 'hidden', reason: hidden.reason, explanation: hidden }] as const
    }
    const reason = fallThrough?.shown === id ? 'FELL_THROUGH' : explanation.reason
    if (reason === undefined) return []
    const lost = reason === 'LOST_TO' && shown && { lostTo: shown.targetedMessage.id }
    const won = reason === 'WON_PRIORITY' || reason === 'FELL_THROUGH'
    return [
      { id, name, verdict: won ? 'won' : lost ? 'lost' : 'failed', reason, ...lost, explanation },
    ] as const
  })
}
