import type { Conversation } from '../../inbox/conversation/conversation'

/** The visitor's open chat, among their newest conversations. A filtered chat does not count. */
export const openChat = (conversations: readonly Conversation[]): Conversation | undefined =>
  conversations.find(({ status, filtered }) => status === 'open' && filtered === null)
