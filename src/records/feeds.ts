import type { Conversation } from '../inbox/conversation/conversation'
import type { FeedItem, Plan } from '../shared/plan'
import type { RecordKind } from './records'

/** The feed of all changes in an inbox, for its agents. */
export const inboxFeed = (inboxId: string): string => `inbox/${inboxId}`

/** The feed of all changes that a visitor may see, in all conversations of the visitor, in order. */
export const visitorFeed = (visitorId: string): string => `visitor/${visitorId}`

/** The feed item that notifies agents of a change in the conversation. */
export const inboxFeedItem = ({
  id,
  inboxId,
  seq,
}: Pick<Conversation, 'id' | 'inboxId' | 'seq'>): FeedItem => ({
  feed: inboxFeed(inboxId),
  item: { conversationId: id, seq },
})

/** Names each record of these kinds that was written or removed. Processes that keep such records in memory read it. */
export const targetingFeed = 'targeting'

/** The kinds of records that a visit takes from the memory of its process. */
const targetingKinds = ['widget', 'channel', 'inbox', 'bot', 'user'] as const satisfies readonly RecordKind[]

export type TargetingKind = (typeof targetingKinds)[number]

/** One item for each record of these kinds that the plan writes or removes. */
export const targetingFeedItems = ({ puts, removes }: Pick<Plan, 'puts' | 'removes'>): readonly FeedItem[] =>
  [...puts, ...removes]
    .filter(({ kind }) => targetingKinds.some((each) => each === kind))
    .map(({ kind, id }) => ({ feed: targetingFeed, item: { kind, id } }))
