import { decideMatchedVisit, type PageVisit, type VisitOutcome } from '../../intake/visit/decide-visit'
import { parseVisit } from '../../intake/visit/schema'
import { beginAct } from '../run/begin-act'
import type { Ports } from '../run/ports'
import type { MessageCache } from './message-cache/create-message-cache'
import { readVisit } from './read-visit'
import { createVisitorChanges, type VisitorChanges } from './visitor-changes'
import { createVisitorChat, type VisitorChat } from './visitor-chat'
import { createVisitorConsent, type VisitorConsent } from './visitor-consent'

/**
 * The functions of a visitor, grouped by task and bound to the visitor of a token. Every function rejects with
 * `UNKNOWN_ACCOUNT` if the account does not exist.
 */
export interface VisitorSide {
  /** The id of the visitor, from the token. */
  readonly visitorId: string
  /**
   * The targeted message for a page, with the decisions. Stores nothing. A visit explains the messages that were
   * checked; the admin's preview explains all messages.
   *
   * @throws HelpdeskError `INVALID_INPUT` with the place; `INVALID_TOKEN` for an erased visitor.
   */
  visit(visit: PageVisit): Promise<VisitOutcome>
  /** The visitor's messages, and the address for answers. */
  readonly chat: VisitorChat
  /** The visitor's consents, refusals and objections. */
  readonly consent: VisitorConsent
  /** Live changes in the visitor's conversations. */
  readonly changes: VisitorChanges
}

export const createVisitorSide = (
  ports: Ports,
  account: string,
  visitorId: string,
  messages: MessageCache,
): VisitorSide => {
  const context = { ports, account, visitorId }
  return {
    visitorId,
    visit: async (input) => {
      const visit = parseVisit(input)
      const reader = beginAct(ports, account)
      const { facts, matched } = await readVisit({ ports, account, reader, messages, visitorId }, visit)
      return decideMatchedVisit(visit, facts, matched).result
    },
    chat: createVisitorChat(context),
    consent: createVisitorConsent(context),
    changes: createVisitorChanges(context),
  }
}
