import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Contact } from '../../inbox/contact'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { People } from '../../intake/conversation/people'
import type { RoutingRule } from '../../routing'
import type { Inbox } from '../../settings/inbox'
import type { Ports } from '../run/ports'
import type { FactReader } from '../run/reader'
import { readMembers } from './read-members'
import { readRouting } from './read-routing'

/** The facts for routing an existing conversation now, by the rule through which it came. */
export const readRouted = async (
  ports: Pick<Ports, 'strategies'>,
  reader: FactReader,
  { conversation, inbox, kind }: Routed,
): Promise<{
  readonly contact: Contact | undefined
  readonly cookieBound: boolean
  readonly people: People
  readonly rule: RoutingRule
}> => {
  const { contactId, visitorId } = conversation
  const [ruleAndPool, [contact], [visitor]] = await Promise.all([
    readRouting(reader, conversation, kind),
    reader.present('contact', [contactId]),
    reader.present('visitor', [visitorId]),
  ])
  const people = await readMembers(ports, reader, {
    ...ruleAndPool,
    inbox,
    conversation,
    ownerId: contact?.ownerId,
  })
  const cookieBound = visitor?.cookieBound === true && visitor.contactId === contactId
  return { contact, cookieBound, people, rule: ruleAndPool.rule }
}

interface Routed {
  readonly conversation: Conversation
  readonly inbox: Inbox
  readonly kind: ChannelKindDefinition
}
