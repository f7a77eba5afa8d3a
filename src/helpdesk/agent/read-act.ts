import { blockIds } from '../../inbox/blocking/block-ids'
import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import { kindOf } from '../../inbox/channel-kinds/channel-kinds'
import { isEmail } from '../../inbox/channel-kinds/email'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { Message } from '../../inbox/message'
import type { AgentFacts } from '../../intake/agent/agent-facts'
import { senderOf } from '../../intake/agent/sender-of'
import { commandDispositionId } from '../../records/disposition'
import { absent } from '../../records/known'
import { readConsent, stoppedTranscript } from '../read/read-consent'
import { readPeople } from '../read/read-people'
import { readRouting } from '../read/read-routing'
import { publicMessages } from '../read/thread-messages'
import type { Ports } from '../run/ports'
import type { Reader } from '../run/reader'

/** Everything that is known when an agent acts on a conversation. */
export const readAct = async (
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
    readPeople(reader),
    reader.all('bot'),
    reader.all('channel'),
    reader.one('disposition', commandDispositionId(agentId, conversationId, commandId)),
  ])
  const { inboxId, contactId, visitorId } = conversation.value
  const kind = kindOf(ports.channels.kinds, conversation.value.channelKind)
  const [inbox, contact, visitor, messages, routing] = await Promise.all([
    reader.need('inbox', inboxId),
    contactId === null ? undefined : reader.one('contact', contactId),
    visitorId === null ? absent : reader.one('visitor', visitorId),
    publicMessages(reader, conversationId),
    readRouting(reader, conversation.value, kind),
  ])
  const [blocks, consents] = await Promise.all([
    readBlocks(reader, conversation.value, messages, kind),
    readConsent(reader, conversation.value, messages, kind),
  ])
  const addresses = channels.filter(isEmail).filter((each) => each.inboxId === inboxId && each.active)
  return {
    now: ports.clock.now(),
    account: settings.value,
    agent: agent.value,
    commandId,
    disposition,
    conversation,
    kind,
    channel: channels.find(({ id }) => id === conversation.value.channelId),
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
export const readBlocks = async (
  reader: Reader,
  conversation: Conversation,
  messages: readonly Message[],
  kind: ChannelKindDefinition,
): Promise<AgentFacts['blocks']> => reader.present('block', blockIds(senderOf(conversation, messages, kind)))
