import { visibleToVisitor } from '../../../inbox/visible-to-visitor'
import { inboxNews, visitorFeed } from '../../../records/feeds'
import type { Reaction } from './reaction'

/** Tells the people who look at the inbox, and the visitor of the conversation, what they may see of a change. */
export const feeds: Reaction = {
  writes: [],
  keys: () => [],
  react: ({ before, after, entries }) => {
    const conversation = after ?? before
    if (conversation === undefined || (after !== undefined && entries.length === 0)) return {}
    const { id, visitorId } = conversation
    return {
      feed: [
        inboxNews(conversation),
        ...(visitorId === null
          ? []
          : entries
              .filter(visibleToVisitor)
              .map(({ seq }) => ({ feed: visitorFeed(visitorId), item: { conversationId: id, seq } }))),
      ],
    }
  },
}
