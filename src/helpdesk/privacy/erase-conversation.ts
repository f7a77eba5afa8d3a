import type { Conversation } from '../../inbox/conversation/conversation'
import { type Cleared, clear } from './clear-conversation'
import type { StageFacts } from './stage'

/** Erases one conversation, if it still belongs to the person and is not under a legal hold. */
export const eraseConversation = (
  { ports, account, removal }: StageFacts,
  id: string,
  isTheirs: (conversation: Conversation) => boolean,
): Promise<Cleared> =>
  clear(ports, account, id, (conversation, held) =>
    held || conversation.erasedAt !== undefined || !isTheirs(conversation)
      ? undefined
      : { how: 'erase', reason: 'PERSON_ERASED', by: { kind: 'agent', id: removal.by } },
  )
