import type { Visit } from '../../targeting'
import type { VisitFacts } from './visit-facts'

/** The targeting facts: the page and the visitor. */
export const targetingVisit = (
  { page, device }: Pick<Visit, 'page' | 'device'>,
  { now, visitor, visitorId, contact }: Pick<VisitFacts, 'now' | 'visitor' | 'visitorId' | 'contact'>,
): Visit => ({
  page,
  device,
  now,
  visitor: {
    cookieId: visitorId,
    ...(contact && { contactId: contact.id }),
    cookieBound: visitor?.cookieBound ?? false,
    ...(contact?.lists && { lists: contact.lists }),
  },
})
