import type { ChatMessage, ChatMessageFacts, decideChatMessage } from '../../intake/chat/decide-chat-message'
import { chatDispositionId } from '../../records/disposition'
import { poolId } from '../../records/pool'
import { readMembers } from '../read/read-members'
import type { Ports } from '../run/ports'
import type { FactReader } from '../run/reader'
import type { ReadFor } from '../run/transact'
import { behindChat, readChat } from './read-chat'

/** Reads the facts of a chat message. */
export const readChatMessage = async (
  ports: Pick<Ports, 'clock' | 'ids' | 'strategies'>,
  reader: FactReader,
  visitorId: string,
  widgetId: string,
  { clientId }: ChatMessage,
): Promise<ReadFor<typeof decideChatMessage>> => {
  const dispositionId = chatDispositionId(visitorId, clientId)
  const [chat, disposition] = await Promise.all([
    readChat(ports, reader, visitorId, widgetId),
    reader.value('disposition', dispositionId),
  ])
  const people = await readMembers(ports, reader, {
    inbox: chat.inbox,
    rule: chat.targetedMessage.routing,
    pool: poolId('widget', widgetId),
    conversation: chat.conversation,
    ownerId: chat.contact?.ownerId,
  })
  const facts: ChatMessageFacts = { ...chat, disposition, people, routing: 'now' }
  return { facts, behind: { ...behindChat(chat), disposition: [{ kind: 'disposition', id: dispositionId }] } }
}
