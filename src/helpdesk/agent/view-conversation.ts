import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Contact, Visitor } from '../../inbox/contact'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { ListRow } from '../../inbox/views/list-row'
import type { Reader } from '../run/reader'
import { rowsOf } from './list-conversations'
import { readBlocks } from './read-sender'

export interface ConversationView {
  /** The current state. */
  readonly conversation: Conversation
  /** The definition of the conversation's channel kind. */
  readonly kind: ChannelKindDefinition
  /** Its row in a list. */
  readonly row: ListRow
  /** The contact; absent if there is none. */
  readonly contact?: Contact
  /** The visitor of a chat; absent for other kinds. */
  readonly visitor?: Visitor
  /** The subject of the first mail; absent for other kinds. */
  readonly subject?: string
  /** True if the sender is blocked. */
  readonly blocked: boolean
}

/** Reads a conversation for an agent, with its list row, its contact and whether its sender is blocked. */
export const viewConversation = async (
  reader: Reader,
  conversation: Conversation,
  kind: ChannelKindDefinition,
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
  const blocks = await readBlocks(reader, conversation, {
    sender: first?.addressKey ?? first?.from?.address ?? null,
  })
  return {
    conversation,
    kind,
    row: row as ListRow,
    ...(contact && { contact }),
    ...(visitor && { visitor }),
    ...(first?.subject !== undefined && { subject: first.subject }),
    blocked: blocks.length > 0,
  }
}
