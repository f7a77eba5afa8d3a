/**
 * The closed list of what a conversation can be found by. Each is a top-level property of the `Conversation` record
 * under the same name, so a store indexes a record by reading these and nothing else.
 */
export const conversationFields = {
  inboxId: 'text',
  channelKind: 'text',
  channelId: 'text',
  status: 'text',
  filtered: 'text',
  control: 'text',
  assigneeId: 'text',
  teamId: 'text',
  visitorId: 'text',
  contactId: 'text',
  createdAt: 'instant',
  lastMessageAt: 'instant',
  waitingSince: 'instant',
  erasedAt: 'instant',
} as const

export type ConversationField = keyof typeof conversationFields
