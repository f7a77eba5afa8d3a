import type { StoredFeedItem } from '../../adapters/contracts/storage'
import { inboxFeed, targetingFeed, visitorFeed } from '../../records/feeds'
import { day, type Instant } from '../../shared/instant'
import type { FeedTrim } from '../../shared/plan'
import { pageSize } from '../read/pages'
import { nextOf, type RetentionStage, type RetentionStageFacts } from './retention-stage'

/** The ids of effects that were done long ago. */
export const doneEffects: RetentionStage = async ({ ports, account, policy, now }) => {
  const before = now - policy.tracesAfterDays * day
  const traces = await ports.storage.forget(account, { before, limit: pageSize })
  return { plan: {}, traces, ...(traces === pageSize && { after: 'next' }) }
}

/** Old items of inbox feeds. */
export const inboxFeeds: RetentionStage = async (facts) =>
  trimmed(
    facts,
    (await facts.reader.all('inbox')).map(({ id }) => inboxFeed(id)),
    {},
  )

export const visitorFeeds: RetentionStage = async (facts) => {
  const page = await facts.ports.storage.list(facts.account, 'visitor', {
    after: facts.after,
    limit: pageSize,
  })
  return trimmed(
    facts,
    page.map(({ id }) => visitorFeed(id)),
    nextOf(page),
  )
}

/** A process that is further behind reads the whole account again, which costs less than reading more items. */
const targetingItemsKept = 1_000

/**
 * Old items of the targeting feed. They contain no personal data, so their number decides. The newest item always
 * stays: it shows a process that is too far behind that items are missing.
 */
export const targetingItems: RetentionStage = async ({ ports, account, after }) => {
  const [end, [oldest]] = await Promise.all([
    ports.storage.feedPosition(account, targetingFeed),
    ports.storage.feed(account, targetingFeed, { limit: 1 }),
  ])
  const last = end - targetingItemsKept
  if (oldest === undefined || oldest.position > last) return { plan: {} }
  const upTo = Math.min(last, oldest.position + pageSize - 1)
  return {
    plan: { trims: [{ feed: targetingFeed, upTo }] },
    traces: upTo - oldest.position + 1,
    ...(upTo < last && { after }),
  }
}

const trimmed = async (
  facts: RetentionStageFacts,
  feeds: readonly string[],
  next: { readonly after?: string },
): ReturnType<RetentionStage> => {
  const found = await Promise.all(feeds.map((feed) => oldItems(facts, feed)))
  const more = found.some(({ items }) => items === pageSize)
  return {
    plan: { trims: found.flatMap(({ trim }) => trim ?? []) },
    traces: found.reduce((sum, { items }) => sum + items, 0),
    ...(more ? { after: facts.after } : next),
  }
}

/** The old items at the start of a feed, at most one page. */
const oldItems = async (
  { ports, account, policy, now }: RetentionStageFacts,
  feed: string,
): Promise<{ readonly items: number; readonly trim?: FeedTrim }> => {
  const before = now - policy.tracesAfterDays * day
  const page = await ports.storage.feed(account, feed, { limit: pageSize })
  let upTo = 0
  let items = 0
  for (const { position, item } of page) {
    if ((await itemTime(ports, account, item)) >= before) break
    upTo = position
    items += 1
  }
  return { items, ...(items > 0 && { trim: { feed, upTo } }) }
}

/** The time of the entry that an item names. A deleted entry counts as old. */
const itemTime = async (
  { storage }: RetentionStageFacts['ports'],
  account: string,
  item: StoredFeedItem['item'],
): Promise<Instant> => {
  const { conversationId, seq } = item as { readonly conversationId: string; readonly seq: number }
  const [entry] = await storage.thread(account, conversationId, { after: seq - 1, limit: 1 })
  return Number(entry?.entry['at'] ?? 0)
}
