import type { Decision } from '../shared/decision'
import { day, type Instant } from '../shared/instant'
import type { ReasonCode } from '../shared/reasons'

export type Audience =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'tracked' }
  | {
      readonly kind: 'lists'
      /** Being in one of them is enough. */
      readonly lists: readonly string[]
      /** Milliseconds after which a membership is no longer relied on. @default one day */
      readonly maxAge?: number
    }

/** What is known of a visitor. A merged contact is resolved to the survivor, a deleted one is left out. */
export interface VisitorFacts {
  readonly cookieId?: string
  readonly contactId?: string
  /** The tracking cookie belongs to the contact, who is not known by the host's identification alone. */
  readonly cookieBoundToContact: boolean
  /** The lists that the contact was in at `asOf`, as the host evaluated them. */
  readonly lists?: { readonly ids: readonly string[]; readonly asOf: Instant }
}

/** Whether the visitor belongs to the audience (T-40 to T-48). What is not known for certain is a no. */
export const decideAudience = (
  audience: Audience,
  visitor: VisitorFacts,
  now: Instant,
): Decision<boolean> => {
  const reason = audienceReason(audience, visitor, now)
  const holds = isAdmitting(reason)
  const question = `visitor is in the audience ${audience.kind}`
  const explanation =
    audience.kind === 'lists'
      ? {
          question,
          holds,
          reason,
          expected: audience.lists,
          found: { ...whoIs(visitor), ...listsOf(visitor) },
        }
      : { question, holds, reason, found: whoIs(visitor) }
  return { outcome: holds, reason, explanation }
}

const whoIs = ({ contactId, cookieBoundToContact }: VisitorFacts) => ({
  contact: contactId ?? null,
  cookieBound: cookieBoundToContact,
})

const listsOf = ({ lists }: VisitorFacts) => lists && { lists: lists.ids, asOf: lists.asOf }

/** The outcome of `decideAudience` alone. */
export const admits = (audience: Audience, visitor: VisitorFacts, now: Instant): boolean =>
  isAdmitting(audienceReason(audience, visitor, now))

const audienceReason = (audience: Audience, visitor: VisitorFacts, now: Instant): ReasonCode => {
  if (audience.kind === 'everyone') return 'AUDIENCE_EVERYONE'
  const known = visitor.contactId !== undefined
  if (audience.kind === 'anonymous') return known ? 'VISITOR_IS_KNOWN' : 'AUDIENCE_ANONYMOUS'
  if (!known) return 'NOT_A_CONTACT'
  if (!visitor.cookieBoundToContact) return 'NO_TRACKING_COOKIE'
  if (audience.kind === 'tracked') return 'AUDIENCE_TRACKED'
  if (audience.lists.length === 0) return 'AUDIENCE_LIST_EMPTY'
  const { lists } = visitor
  if (!lists || now - lists.asOf > (audience.maxAge ?? day)) return 'LIST_MEMBERSHIP_UNKNOWN'
  return audience.lists.some((list) => lists.ids.includes(list)) ? 'IN_LIST' : 'NOT_IN_LISTS'
}

const isAdmitting = (reason: ReasonCode): boolean =>
  reason === 'AUDIENCE_EVERYONE' ||
  reason === 'AUDIENCE_ANONYMOUS' ||
  reason === 'AUDIENCE_TRACKED' ||
  reason === 'IN_LIST'
