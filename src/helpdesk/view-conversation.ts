import type { Contact, Visitor } from '../inbox/contact'
import type { Conversation } from '../inbox/conversation/conversation'
import type { ThreadEntry } from '../inbox/conversation/events'
import type { Message } from '../inbox/message'
import type { ListRow } from '../inbox/views/list-row'
import { rowsOf } from './list-conversations'
import { loadBlocks } from './load-act'
import type { Reader } from './reader'

export interface ConversationView {
  readonly conversation: Conversation
  readonly row: ListRow
  readonly contact?: Contact
  readonly visitor?: Visitor
  readonly subject?: string
  readonly blocked: boolean
}

export interface AgentEntry {
  readonly entry: ThreadEntry
  readonly message?: Message
}

/** A conversation with the people around it. */
export const viewConversation = async (
  reader: Reader,
  conversation: Conversation,
): Promise<ConversationView> => {
  const [[row], contacts, visitors, messages] = await Promise.all([
    rowsOf(reader, [conversation]),
    reader.many('contact', [conversation.contactId]),
    reader.many('visitor', [conversation.visitorId]),
    reader.many('message', [conversation.firstMessageId]),
  ])
  const contact = contacts.get(conversation.contactId ?? '')?.value
  const visitor = visitors.get(conversation.visitorId ?? '')?.value
  const first = messages.get(conversation.firstMessageId ?? '')?.value
  const blocks = await loadBlocks(reader, conversation, first ? [first] : [])
  return {
    conversation,
    row: row as ListRow,
    ...(contact && { contact }),
    ...(visitor && { visitor }),
    ...(first?.subject !== undefined && { subject: first.subject }),
    blocked: blocks.length > 0,
  }
}

/** Each entry with the message that it names; a message that was erased is absent. */
export const withMessages = async (
  reader: Reader,
  entries: readonly ThreadEntry[],
): Promise<readonly AgentEntry[]> => {
  const messages = await reader.many('message', entries.map(messageIdOf))
  return entries.map((entry) => {
    const message = messages.get(messageIdOf(entry) ?? '')?.value
    return { entry, ...(message && { message }) }
  })
}

const messageIdOf = (entry: ThreadEntry): string | null => ('messageId' in entry ? entry.messageId : null)
