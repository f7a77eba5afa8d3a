import { chatKind } from '../../inbox/channel-kinds/chat'
import type { Conversation } from '../../inbox/conversation/conversation'
import { mayContinue } from '../../inbox/conversation/decide-messages'

/**
 * Whether a message goes on in the visitor's newest conversation: it is open, or it was closed in this browser session
 * (I-05). Otherwise the message starts a new conversation (I-06). A filtered chat never continues.
 */
export const continues = (
  conversation: Conversation | null,
  message: { readonly sessionId: string },
): conversation is Conversation =>
  conversation !== null && conversation.filtered === null && mayContinue(chatKind, conversation, message)
