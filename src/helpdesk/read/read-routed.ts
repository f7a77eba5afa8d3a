import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Contact } from '../../inbox/contact'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { People } from '../../intake/conversation/people'
import type { RoutingRule } from '../../routing'
import type { Inbox } from '../../settings/inbox'
import type { Ports } from '../run/ports'
import type { Reader } from '../run/reader'
import { readMembers } from './read-members'
import { readRouting } from './read-routing'

/** The facts for routing an existing conversation now, by the rule through which it came. */
export const readRouted = async (
  ports: Pick<Ports, 'strategies'>,
  reader: Reader,
  { conversation, inbox, kind }: Routed,
): Promise<{
  readonly contact: Contact | undefined
  readonly people: People
  readonly routing: RoutingRule
}> => {
  const { contactId } = conversation
  const [rule, contacts] = await Promise.all([
    readRouting(reader, conversation, kind),
    reader.present('contact', [contactId]),
  ])
  const [contact] = contacts
  const people = await readMembers(ports, reader, {
    ...rule,
    inbox,
    conversation,
    ...(contact?.ownerId !== undefined && { ownerId: contact.ownerId }),
  })
  return { contact, people, routing: rule.routing }
}

interface Routed {
  readonly conversation: Conversation
  readonly inbox: Inbox
  readonly kind: ChannelKindDefinition
}
