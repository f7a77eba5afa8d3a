import type { Visitor } from '../../inbox/contact'
import type { Conversation } from '../../inbox/conversation/conversation'
import { own } from '../../shared/json'

/** The id of the visitor's newest conversation in an inbox. */
export const newestIdIn = (visitor: Visitor | null, inboxId: string): string | undefined =>
  own(visitor?.conversations ?? {}, inboxId) as string | undefined

/** An erased or deleted conversation belongs to no visitor. */
export const belongsTo =
  (visitorId: string) =>
  (conversation: Pick<Conversation, 'visitorId'>): boolean =>
    conversation.visitorId === visitorId
