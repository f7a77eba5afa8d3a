import { visibleToVisitor } from '../../../inbox/visible-to-visitor'
import { inboxFeedItem, visitorFeed } from '../../../records/feeds'
import type { Reaction } from './reaction'

/** Adds feed items for the inbox, and for the visitor of the conversation as far as they may see the change. */
export const feeds: Reaction = {
  writes: [],
  keys: () => [],
  react: ({ before, after, entries }) => {
    const conversation = after ?? before
    if (conversation === undefined || (after !== undefined && entries.length === 0)) return {}
    const { id, visitorId } = conversation
    return {
      feed: [
        inboxFeedItem(conversation),
        ...(visitorId === null
          ? []
          : entries
              .filter(visibleToVisitor)
              .map(({ seq }) => ({ feed: visitorFeed(visitorId), item: { conversationId: id, seq } }))),
      ],
    }
  },
}
