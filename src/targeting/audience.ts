import type { Decision } from '../shared/decision'
import { day, type Instant } from '../shared/instant'
import type { ReasonCode } from '../shared/reasons'

export type Audience =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'tracked' }
  | {
      readonly kind: 'lists'
      /** Membership in one list is enough (T-46). */
      readonly lists: readonly string[]
      /** Milliseconds after which a membership is too old (T-47). @default one day */
      readonly maxAge?: number
    }

/**
 * The facts about a visitor. A merged contact must be resolved to the surviving one, and a deleted contact left out.
 */
export interface VisitorFacts {
  readonly cookieId?: string
  readonly contactId?: string
  /** A tracking cookie binds the visitor to the contact. False when only the host identified the contact. */
  readonly cookieBoundToContact: boolean
  /** The lists that the contact was in at `asOf`, as the host evaluated them. */
  readonly lists?: { readonly ids: readonly string[]; readonly asOf: Instant }
}

/** Whether the visitor belongs to the audience (T-40 to T-48). An uncertain fact counts as a no. */
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

/** Gives only the outcome of `decideAudience`. */
export const admits = (audience: Audience, visitor: VisitorFacts, now: Instant): boolean =>
  isAdmitting(audienceReason(audience, visitor, now))

const audienceReason = (audience: Audience, visitor: VisitorFacts, now: Instant): ReasonCode => {
  if (audience.kind === 'everyone') return 'AUDIENCE_EVERYONE' // T-40
  const known = visitor.contactId !== undefined
  // T-41: nobody is known. T-42: a contact is known, by cookie or by the host's identification.
  if (audience.kind === 'anonymous') return known ? 'VISITOR_IS_KNOWN' : 'AUDIENCE_ANONYMOUS'
  if (!known) return 'NOT_A_CONTACT' // T-43
  if (!visitor.cookieBoundToContact) return 'NO_TRACKING_COOKIE' // T-44
  if (audience.kind === 'tracked') return 'AUDIENCE_TRACKED' // T-45
  if (audience.lists.length === 0) return 'AUDIENCE_LIST_EMPTY' // T-48
  const { lists } = visitor
  // T-47: an unknown or outdated membership fails closed.
  if (!lists || now - lists.asOf > (audience.maxAge ?? day)) return 'LIST_MEMBERSHIP_UNKNOWN'
  // T-46: one of the lists is enough.
  return audience.lists.some((list) => lists.ids.includes(list)) ? 'IN_LIST' : 'NOT_IN_LISTS'
}

const isAdmitting = (reason: ReasonCode): boolean =>
  reason === 'AUDIENCE_EVERYONE' ||
  reason === 'AUDIENCE_ANONYMOUS' ||
  reason === 'AUDIENCE_TRACKED' ||
  reason === 'IN_LIST'
