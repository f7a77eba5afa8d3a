import { kindOf } from '../../inbox/channel-kinds/channel-kinds'
import { routeAgain } from '../../intake/follow-up/route-again'
import { readMembers } from '../read/read-members'
import { readRouting } from '../read/read-routing'
import type { FollowUpRule, FollowUpRules } from './follow-up-effect'

/** Routes the conversation again. */
const route: FollowUpRule = async ({ ports, reader, now, followUp, conversation }) => {
  const { inboxId, contactId } = conversation.value
  const kind = kindOf(ports.channels.kinds, conversation.value.channelKind)
  const [inbox, contacts, rule] = await Promise.all([
    reader.need('inbox', inboxId),
    reader.many('contact', [contactId]),
    readRouting(reader, conversation.value, kind),
  ])
  const contact = contacts.get(contactId ?? '')?.value
  const people = await readMembers(ports, reader, {
    ...rule,
    inbox: inbox.value,
    conversation: conversation.value,
    ...(contact?.ownerId !== undefined && { ownerId: contact.ownerId }),
  })
  return routeAgain({
    now,
    followUp,
    conversation,
    kind,
    inbox: inbox.value,
    people,
    contact,
    routing: rule.routing,
  })
}

/** The rules of follow-ups, by their stored name. */
export const followUpRules: FollowUpRules = { route }
