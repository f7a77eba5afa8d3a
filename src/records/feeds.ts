import type { Conversation } from '../inbox/conversation/conversation'
import type { FeedItem } from '../shared/plan'

/** Everything that changes in an inbox, for the people who look at it. */
export const inboxFeed = (inboxId: string): string => `inbox/${inboxId}`

/** Everything that a visitor may see change, over all their conversations in order. */
export const visitorFeed = (visitorId: string): string => `visitor/${visitorId}`

/** Tells those who look at the inbox that the conversation is not what it was. */
export const inboxNews = ({ id, inboxId, seq }: Pick<Conversation, 'id' | 'inboxId' | 'seq'>): FeedItem => ({
  feed: inboxFeed(inboxId),
  item: { conversationId: id, seq },
})
