import { blockIds } from '../inbox/blocking/block-ids'
import type { Conversation } from '../inbox/conversation/conversation'
import type { Message } from '../inbox/message'
import type { AgentFacts } from '../intake/agent/agent-facts'
import { senderOf } from '../intake/agent/sender-of'
import { commandDispositionId } from '../records/disposition'
import { absent } from '../records/known'
import type { RoutingRule } from '../routing'
import type { EmailChannel } from '../settings/channel'
import { own } from '../shared/json'
import { loadConsent, stoppedTranscript } from './load-consent'
import { loadPeople } from './load-people'
import type { Ports } from './ports'
import type { Reader } from './reader'
import { publicMessages } from './thread-messages'

/** Everything that is known when an agent acts on a conversation. */
export const loadAct = async (
  ports: Ports,
  account: string,
  reader: Reader,
  agentId: string,
  conversationId: string,
  commandId: string,
): Promise<AgentFacts> => {
  const [settings, agent, conversation, people, bots, channels, disposition] = await Promise.all([
    reader.need('account', account),
    reader.need('user', agentId),
    reader.need('conversation', conversationId),
    loadPeople(reader),
    reader.all('bot'),
    reader.all('channel'),
    reader.one('disposition', commandDispositionId(agentId, conversationId, commandId)),
  ])
  const { inboxId, contactId, visitorId } = conversation.value
  const [inbox, contact, visitor, messages, routing] = await Promise.all([
    reader.need('inbox', inboxId),
    contactId === null ? undefined : reader.one('contact', contactId),
    visitorId === null ? absent : reader.one('visitor', visitorId),
    publicMessages(reader, conversationId),
    loadRouting(reader, conversation.value),
  ])
  const [blocks, consents] = await Promise.all([
    loadBlocks(reader, conversation.value, messages),
    loadConsent(reader, conversation.value, messages),
  ])
  const addresses = channels.filter(
    (channel): channel is EmailChannel =>
      channel.kind === 'email' && channel.inboxId === inboxId && channel.active,
  )
  return {
    now: ports.clock.now(),
    account: settings.value,
    agent: agent.value,
    commandId,
    disposition,
    conversation,
    inbox: inbox.value,
    people,
    bots,
    contact: contact?.value,
    visitor,
    messages,
    sendFrom: addresses.find(({ id }) => id === conversation.value.channelId) ?? addresses[0],
    routing,
    blocks,
    tokenKey: ports.secret,
    consent: consents.consent,
    ...(consents.stoppedBy !== undefined && { stoppedBy: consents.stoppedBy }),
    confirmation: consents.confirmation,
    consentGuards: consents.guards,
    transcript: { consentWithdrawn: stoppedTranscript(consents) },
  }
}

/** The blocks that name whoever writes in this conversation. */
export const loadBlocks = async (
  reader: Reader,
  conversation: Conversation,
  messages: readonly Message[],
): Promise<AgentFacts['blocks']> => {
  return reader.present('block', blockIds(senderOf(conversation, messages)))
}

/** The routing rule of the widget or the address that a conversation came by. */
export const loadRouting = async (
  reader: Reader,
  { widgetId, channelId }: Conversation,
): Promise<RoutingRule> => {
  const place =
    widgetId === null ? await reader.one('channel', channelId) : await reader.one('widget', widgetId)
  const rule = place.value && own(place.value, 'routing')
  return (rule as RoutingRule | undefined) ?? { kind: 'unassigned' }
}
