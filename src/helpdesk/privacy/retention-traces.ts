import type { StoredFeedItem } from '../../adapters/contracts/storage'
import { inboxFeed, targetingFeed, visitorFeed } from '../../records/feeds'
import { day, type Instant } from '../../shared/instant'
import type { FeedTrim } from '../../shared/plan'
import { pageSize } from '../read/pages'
import { nextOf, type RetentionLook, type RetentionStage } from './retention-stage'

/** Names of effects that were done long ago. */
export const doneEffects: RetentionStage = async ({ ports, account, policy, now }) => {
  const before = now - policy.tracesAfterDays * day
  const traces = await ports.storage.forget(account, { before, limit: pageSize })
  return { plan: {}, traces, ...(traces === pageSize && { after: 'next' }) }
}

/** The beginnings of the feeds of inboxes, and of visitors. */
export const inboxFeeds: RetentionStage = async (look) =>
  trimmed(
    look,
    (await look.reader.all('inbox')).map(({ id }) => inboxFeed(id)),
    {},
  )

export const visitorFeeds: RetentionStage = async (look) => {
  const page = await look.ports.storage.list(look.account, 'visitor', { after: look.after, limit: pageSize })
  return trimmed(
    look,
    page.map(({ id }) => visitorFeed(id)),
    nextOf(page),
  )
}

/** A process that is further behind than this reads the account anew, which costs less than so many items. */
const targetingItemsKept = 1_000

/**
 * The beginning of the targeting feed. Its items say nothing of people, so they go by number. The newest item always stays:
 * by it a process whose position was trimmed past sees the gap.
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
  look: RetentionLook,
  feeds: readonly string[],
  next: { readonly after?: string },
): ReturnType<RetentionStage> => {
  const found = await Promise.all(feeds.map((feed) => oldItems(look, feed)))
  const more = found.some(({ items }) => items === pageSize)
  return {
    plan: { trims: found.flatMap(({ trim }) => trim ?? []) },
    traces: found.reduce((sum, { items }) => sum + items, 0),
    ...(more ? { after: look.after } : next),
  }
}

/** The items at the beginning of a feed that are about something old; at most one page of them. */
const oldItems = async (
  { ports, account, policy, now }: RetentionLook,
  feed: string,
): Promise<{ readonly items: number; readonly trim?: FeedTrim }> => {
  const before = now - policy.tracesAfterDays * day
  const page = await ports.storage.feed(account, feed, { limit: pageSize })
  let upTo = 0
  let items = 0
  for (const { position, item } of page) {
    if ((await toldAt(ports, account, item)) >= before) break
    upTo = position
    items += 1
  }
  return { items, ...(items > 0 && { trim: { feed, upTo } }) }
}

/** When that happened which an item tells of. What is gone happened long ago. */
const toldAt = async (
  { storage }: RetentionLook['ports'],
  account: string,
  item: StoredFeedItem['item'],
): Promise<Instant> => {
  const { conversationId, seq } = item as { readonly conversationId: string; readonly seq: number }
  const [entry] = await storage.thread(account, conversationId, { after: seq - 1, limit: 1 })
  return Number(entry?.entry['at'] ?? 0)
}
