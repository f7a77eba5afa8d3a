import type { Visit as TargetingVisit } from '../../targeting'
import type { VisitFacts } from './visit-facts'

/** The targeting facts: the page and the visitor. */
export const targetingVisit = (
  { page, device }: Pick<TargetingVisit, 'page' | 'device'>,
  { now, visitor, visitorId, contact }: Pick<VisitFacts, 'now' | 'visitor' | 'visitorId' | 'contact'>,
): TargetingVisit => ({
  page,
  device,
  now,
  visitor: {
    cookieId: visitorId,
    ...(contact && { contactId: contact.id }),
    cookieBoundToContact: visitor?.cookieBound ?? false,
    ...(contact?.lists && { lists: contact.lists }),
  },
})
