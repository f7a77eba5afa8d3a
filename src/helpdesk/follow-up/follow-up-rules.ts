import { routeAgain } from '../../intake/follow-up/route-again'
import { readPeople } from '../read/read-people'
import { readRouting } from '../read/read-routing'
import type { FollowUpRule, FollowUpRules } from './follow-up-effect'

/** Has a conversation routed now. */
const route: FollowUpRule = async ({ ports, reader, now, followUp, conversation }) => {
  const { inboxId, contactId } = conversation.value
  const [inbox, people, contact, routing] = await Promise.all([
    reader.need('inbox', inboxId),
    readPeople(ports, reader),
    contactId === null ? undefined : reader.one('contact', contactId),
    readRouting(reader, conversation.value),
  ])
  return routeAgain({
    now,
    followUp,
    conversation,
    inbox: inbox.value,
    people,
    contact: contact?.value,
    routing,
  })
}

/** What decides again, by the name that is stored with each follow-up. */
export const followUpRules: FollowUpRules = { route }
