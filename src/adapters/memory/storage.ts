import { behindPrefix, compareText } from '../../shared/text-order'
import type { Outbox } from '../contracts/outbox'
import type { ListPage, Storage, Stored } from '../contracts/storage'
import { checkedStore, defaultLimit } from '../stores/checked-store'
import { commit } from './commit'
import { count, find } from './find'
import { createMemoryOutbox } from './outbox'
import { emptyFeed, emptyShelves, feedEnd, held, orderedIds, type Shelf, type Shelves } from './shelves'

/** Keeps everything in this process, for as long as it runs. For tests, for trying out, and for the simulator. */
export const createMemoryStorage = (): Storage & Outbox => {
  const accounts = new Map<string, Shelves>()
  const of = (account: string): Shelves => accounts.get(account) ?? emptyShelves()
  return checkedStore({
    capabilities: { durable: false, shared: false },
    read: async (account, keys) => keys.map(({ kind, id }) => of(account).records.get(kind)?.byId.get(id)),
    list: async (account, kind, page) => listed(of(account).records.get(kind), page),
    thread: async (account, conversationId, { after = 0, limit = defaultLimit } = {}) =>
      [...(of(account).threads.get(conversationId) ?? [])]
        .map(([seq, entry]) => ({ seq, entry }))
        .filter(({ seq }) => seq > after)
        .sort((left, right) => left.seq - right.seq)
        .slice(0, limit),
    feed: async (account, feed, { after = 0, limit = defaultLimit } = {}) => {
      const { trimmed, items } = of(account).feeds.get(feed) ?? emptyFeed()
      const from = Math.max(after, trimmed)
      return items
        .slice(from - trimmed, from - trimmed + limit)
        .map((item, index) => ({ position: from + index + 1, item }))
    },
    feedPosition: async (account, feed) => feedEnd(of(account).feeds.get(feed) ?? emptyFeed()),
    find: async (account, query) => find(of(account), query),
    count: async (account, where, fields) => count(of(account), where, fields),
    commit: async (account, plan) => commit(held(accounts, account, emptyShelves), plan),
    close: async () => {},
    ...createMemoryOutbox(accounts),
  })
}

const listed = (
  shelf: Shelf | undefined,
  { prefix = '', after = '', limit = defaultLimit }: ListPage = {},
): readonly Stored[] => {
  if (shelf === undefined) return []
  const ids = orderedIds(shelf)
  const end = behindPrefix(prefix)
  const from = firstIndex(ids, (id) => compareText(id, prefix) >= 0 && compareText(id, after) > 0)
  const to = end === undefined ? ids.length : firstIndex(ids, (id) => compareText(id, end) >= 0)
  return ids.slice(from, Math.min(to, from + limit)).map((id) => shelf.byId.get(id) as Stored)
}

/** The first index from which a condition, false before and true behind, holds. */
const firstIndex = (ids: readonly string[], holds: (id: string) => boolean): number => {
  let [low, high] = [0, ids.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(ids[middle] as string)) high = middle
    else low = middle + 1
  }
  return low
}
