import type { Conversation } from '../inbox/conversation/conversation'
import type { FeedItem } from '../shared/plan'

/** The feed of all changes in an inbox, for its agents. */
export const inboxFeed = (inboxId: string): string => `inbox/${inboxId}`

/** The feed of all changes that a visitor may see, in all conversations of the visitor, in order. */
export const visitorFeed = (visitorId: string): string => `visitor/${visitorId}`

/** The feed item that notifies agents of a change in the conversation. */
export const inboxNews = ({ id, inboxId, seq }: Pick<Conversation, 'id' | 'inboxId' | 'seq'>): FeedItem => ({
  feed: inboxFeed(inboxId),
  item: { conversationId: id, seq },
})
