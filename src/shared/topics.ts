import type { Plan } from './plan'

/** The topic that wakes workers. */
export const outboxTopic = 'outbox'

/** The topic that wakes the readers of a feed. The length keeps the topics of different accounts apart. */
export const feedTopic = (account: string, feed: string): string => `${account.length}:${account}/${feed}`

/** The topics of the subscribers that a committed plan concerns. */
export const topicsOf = (
  account: string,
  { feed, effects }: Pick<Plan, 'feed' | 'effects'>,
): readonly string[] => [
  ...new Set(feed.map((item) => feedTopic(account, item.feed))),
  ...(effects.length > 0 ? [outboxTopic] : []),
]
