import { behindPrefix, compareText } from '../../shared/text-order'
import type { Outbox } from '../contracts/outbox'
import type { ListPage, Storage, Stored } from '../contracts/storage'
import { checkedStore, defaultLimit } from '../stores/checked-store'
import { countIn, findIn } from '../stores/find-in'
import {
  type AccountData,
  emptyAccount,
  emptyFeed,
  feedEnd,
  getOrCreate,
  orderedIds,
  type RecordTable,
} from './account-data'
import { commit } from './commit'
import { createMemoryOutbox } from './outbox'

/**
 * Stores all data in memory, until the process ends. For tests, demonstrations and the simulator. Throws nothing; its
 * methods reject as the contract says.
 */
export const createMemoryStorage = (): Storage & Outbox => {
  const accounts = new Map<string, AccountData>()
  const of = (account: string): AccountData => accounts.get(account) ?? emptyAccount()
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
    feedPositions: async (account, feeds) =>
      feeds.map((feed) => feedEnd(of(account).feeds.get(feed) ?? emptyFeed())),
    find: async (account, query) => findIn(conversationsOf(of(account)), query),
    count: async (account, where, fields) => countIn(conversationsOf(of(account)), where, fields),
    commit: async (account, plan) => commit(getOrCreate(accounts, account, emptyAccount), plan),
    close: async () => {},
    ...createMemoryOutbox(accounts),
  })
}

const conversationsOf = ({ records }: AccountData): Iterable<Stored> =>
  records.get('conversation')?.byId.values() ?? []

const listed = (
  table: RecordTable | undefined,
  { prefix = '', after = '', limit = defaultLimit }: ListPage = {},
): readonly Stored[] => {
  if (table === undefined) return []
  const ids = orderedIds(table)
  const end = behindPrefix(prefix)
  const from = firstIndex(ids, (id) => compareText(id, prefix) >= 0 && compareText(id, after) > 0)
  const to = end === undefined ? ids.length : firstIndex(ids, (id) => compareText(id, end) >= 0)
  return ids.slice(from, Math.min(to, from + limit)).map((id) => table.byId.get(id) as Stored)
}

/**
 * Binary search: the first index at which the condition holds. The condition must be false before it and true after it.
 */
const firstIndex = (ids: readonly string[], holds: (id: string) => boolean): number => {
  let [low, high] = [0, ids.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(ids[middle] as string)) high = middle
    else low = middle + 1
  }
  return low
}
