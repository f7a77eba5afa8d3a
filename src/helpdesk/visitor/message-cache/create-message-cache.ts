import type { Storage } from '../../../adapters/contracts/storage'
import { targetingFeed } from '../../../records/feeds'
import { inTurn } from '../../run/in-turn'
import { createReader } from '../../run/reader'
import type { CachedAccount } from './cached-account'
import { readAccount, readChanges } from './read-changes'

/** A cache of the targeted messages of accounts and their related records. */
export interface MessageCache {
  /** The account with every change that was committed before this call. */
  current(account: string): Promise<CachedAccount>
}

/** The maximum number of cached targeted messages, over all accounts. */
const maxMessages = 200_000

const pageSize = 1_000

/**
 * Reads an account completely once, then only the changes in its feed. Over the budget, the least recently used
 * accounts are evicted; the requested account stays, whatever its size.
 */
export const createMessageCache = (storage: Storage, budget = maxMessages): MessageCache => {
  /** In the order of use, least recently used first. */
  const entries = new Map<string, CacheEntry>()

  const use = (account: string): CacheEntry => {
    const entry = entries.get(account) ?? { reading: readAccount(storage, account), cached: undefined }
    if (!entries.delete(account)) void keep(account, entry)
    entries.set(account, entry)
    return entry
  }

  /** Concurrent visits share one read. A failed read is dropped, so that the next visit reads again. */
  const keep = async (account: string, entry: CacheEntry): Promise<void> => {
    try {
      entry.cached = await entry.reading
      shrink(account)
    } catch {
      forget(account, entry)
    }
  }

  const forget = (account: string, entry: CacheEntry): void => {
    if (entries.get(account) === entry) entries.delete(account)
  }

  const shrink = (used: string): void => {
    let total = 0
    for (const entry of entries.values()) total += sizeOf(entry)
    for (const [account, entry] of entries) {
      if (total <= budget) return
      if (account === used || entry.cached === undefined) continue
      entries.delete(account)
      total -= sizeOf(entry)
    }
  }

  const catchUp = async (account: string, cached: CachedAccount, items: Items): Promise<void> => {
    const unseen = items.filter(({ position }) => position > cached.position)
    const last = unseen.at(-1)
    if (last) cached.apply(await readChanges(createReader(storage, account), unseen), last.position)
  }

  return {
    async current(account) {
      for (;;) {
        const entry = use(account)
        const cached = await entry.reading
        const after = cached.position
        const items = await storage.feed(account, targetingFeed, { after, limit: pageSize })
        const [first] = items
        if (first === undefined) return cached
        if (first.position > after + 1) {
          // Items in between were trimmed. A trim keeps the newest item, so a gap is always visible.
          forget(account, entry)
          continue
        }
        // One at a time, so that an older read of a record never replaces a newer one.
        await inTurn(cached, account, () => catchUp(account, cached, items))
        shrink(account)
        if (items.length < pageSize) return cached
      }
    },
  }
}

interface CacheEntry {
  readonly reading: Promise<CachedAccount>
  /** Undefined while the account is being read. */
  cached: CachedAccount | undefined
}

type Items = Awaited<ReturnType<Storage['feed']>>

/** An account without messages counts as one, so that the number of accounts is limited too. */
const sizeOf = ({ cached }: CacheEntry): number => (cached ? Math.max(1, cached.size) : 0)
