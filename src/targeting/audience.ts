import type { Decision } from '../shared/decision'
import { guardWith } from '../shared/guard'
import { day, type Instant } from '../shared/instant'
import { shown } from '../shared/shown'
import { audienceFactsForm, audienceForm } from './guards'

/** The visitors that a message is for. */
export type Audience =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'tracked' }
  | {
      readonly kind: 'lists'
      /** Ids of lists of the host. Membership in one is enough (T-46). */
      readonly lists: readonly string[]
      /** Milliseconds after which a membership is too old (T-47). @default one day */
      readonly maxAge?: number
    }

/**
 * The facts about a visitor. A merged contact must be resolved to the surviving one, and a deleted contact left out.
 */
export type VisitorFacts = {
  /** The id in the visitor's cookie. No decision reads it. */
  readonly cookieId?: string
  /** The contact that the visitor is known as, by the cookie or by the host; absent for an unknown visitor. */
  readonly contactId?: string
  /** A tracking cookie binds the visitor to the contact. False when only the host identified the contact. */
  readonly cookieBound: boolean
  /** The ids of the lists that the contact was in at `asOf` (epoch ms), as the host evaluated them. */
  readonly lists?: {
    /** The ids of the host's lists. */
    readonly ids: readonly string[]
    /** When the host evaluated the lists, in epoch milliseconds. */
    readonly asOf: Instant
  }
}

export type AudienceFacts = {
  /** The visitor, as the host knows them at this visit. */
  readonly visitor: VisitorFacts
  /** The time of the visit, epoch ms. */
  readonly now: Instant
}

export const audienceReasons = [
  'AUDIENCE_EVERYONE',
  'AUDIENCE_ANONYMOUS',
  'VISITOR_IS_KNOWN',
  'NOT_A_CONTACT',
  'NO_TRACKING_COOKIE',
  'AUDIENCE_TRACKED',
  'AUDIENCE_LIST_EMPTY',
  'LIST_MEMBERSHIP_UNKNOWN',
  'IN_LIST',
  'NOT_IN_LISTS',
] as const

export type AudienceReason = (typeof audienceReasons)[number]

/**
 * Whether the visitor belongs to the audience (T-40 to T-48). An uncertain fact counts as a no.
 *
 * @throws HelpdeskError `INVALID_RULE` or `INVALID_INPUT` for a rule or facts of another form.
 */
export const decideAudience = (rule: Audience, facts: AudienceFacts): Decision<boolean, AudienceReason> =>
  prepareAudience(rule)(facts)

/**
 * As `decideAudience`, for many visitors: checks the form of the audience once.
 *
 * @throws HelpdeskError `INVALID_RULE` for a rule of another form; the returned function throws `INVALID_INPUT` for
 * facts of another form.
 */
export const prepareAudience = (
  rule: Audience,
): ((facts: AudienceFacts) => Decision<boolean, AudienceReason>) => {
  guardWith(rule, audienceForm, 'rule', 'INVALID_RULE')
  return (facts) => {
    guardWith(facts, audienceFactsForm, 'facts')
    return explainAudience(rule, facts)
  }
}

/** As `decideAudience`, without guards, for an audience and facts that were read before. */
export const explainAudience = (
  audience: Audience,
  { visitor, now }: AudienceFacts,
): Decision<boolean, AudienceReason> => {
  const { contactId = null, cookieBound, lists } = visitor
  const reason = audienceReason(audience, visitor, now)
  const holds = isAdmitting(reason)
  const found = { contact: shown(contactId), cookieBound }
  const key = `targeting/audience-${audience.kind}` as const
  const explanation =
    audience.kind === 'lists'
      ? {
          key,
          holds,
          reason,
          expected: shown(audience.lists),
          found: lists ? { ...found, lists: shown(lists.ids), asOf: lists.asOf } : found,
        }
      : { key, holds, reason, found }
  return { outcome: holds, reason, explanation }
}

/** Gives only the outcome of `decideAudience`. */
export const admits = (audience: Audience, visitor: VisitorFacts, now: Instant): boolean =>
  isAdmitting(audienceReason(audience, visitor, now))

const audienceReason = (audience: Audience, visitor: VisitorFacts, now: Instant): AudienceReason => {
  if (audience.kind === 'everyone') return 'AUDIENCE_EVERYONE' // T-40
  const known = visitor.contactId !== undefined
  // T-41: nobody is known. T-42: a contact is known, by cookie or by the host's identification.
  if (audience.kind === 'anonymous') return known ? 'VISITOR_IS_KNOWN' : 'AUDIENCE_ANONYMOUS'
  if (!known) return 'NOT_A_CONTACT' // T-43
  if (!visitor.cookieBound) return 'NO_TRACKING_COOKIE' // T-44
  if (audience.kind === 'tracked') return 'AUDIENCE_TRACKED' // T-45
  if (audience.lists.length === 0) return 'AUDIENCE_LIST_EMPTY' // T-48
  const { lists } = visitor
  // T-47: an unknown or outdated membership fails closed.
  if (!lists || now - lists.asOf > (audience.maxAge ?? day)) return 'LIST_MEMBERSHIP_UNKNOWN'
  // T-46: one of the lists is enough.
  return audience.lists.some((list) => lists.ids.includes(list)) ? 'IN_LIST' : 'NOT_IN_LISTS'
}

const isAdmitting = (reason: AudienceReason): boolean =>
  reason === 'AUDIENCE_EVERYONE' ||
  reason === 'AUDIENCE_ANONYMOUS' ||
  reason === 'AUDIENCE_TRACKED' ||
  reason === 'IN_LIST'
