import type { Storage } from '../../../adapters/contracts/storage'
import { targetingFeed } from '../../../records/feeds'
import { inTurn } from '../../run/in-turn'
import { createReader } from '../../run/reader'
import type { CachedAccount } from './cached-account'
import { readAccount, readChanges } from './read-changes'

/** The targeted messages of accounts in the memory of a process, with what belongs to them. */
export interface MessageCache {
  /** The account with every change that was committed before this call. */
  current(account: string): Promise<CachedAccount>
}

/** How many targeted messages a process keeps, over all accounts. */
const mostMessages = 200_000

const pageSize = 1_000

/**
 * Reads an account as a whole once, and from then on what its feed tells. When the messages exceed the budget, the
 * accounts that were used least recently go; the account that is asked for stays, however large it is.
 */
export const createMessageCache = (storage: Storage, budget = mostMessages): MessageCache => {
  /** The least recently used first. */
  const held = new Map<string, Held>()

  const use = (account: string): Held => {
    const entry = held.get(account) ?? { reading: readAccount(storage, account), cached: undefined }
    if (!held.delete(account)) void keep(account, entry)
    held.set(account, entry)
    return entry
  }

  /** Visits that come meanwhile wait for the same reading. One that failed is forgotten, so that the next visit reads anew. */
  const keep = async (account: string, entry: Held): Promise<void> => {
    try {
      entry.cached = await entry.reading
      shrink(account)
    } catch {
      forget(account, entry)
    }
  }

  const forget = (account: string, entry: Held): void => {
    if (held.get(account) === entry) held.delete(account)
  }

  const shrink = (used: string): void => {
    let total = 0
    for (const entry of held.values()) total += sizeOf(entry)
    for (const [account, entry] of held) {
      if (total <= budget) return
      if (account === used || entry.cached === undefined) continue
      held.delete(account)
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
          // Items between were trimmed. A trim leaves the newest item, so that this always shows.
          forget(account, entry)
          continue
        }
        // One at a time, so that an older reading of a record never replaces a newer one.
        await inTurn(cached, account, () => catchUp(account, cached, items))
        shrink(account)
        if (items.length < pageSize) return cached
      }
    },
  }
}

interface Held {
  readonly reading: Promise<CachedAccount>
  /** Absent while it is read. */
  cached: CachedAccount | undefined
}

type Items = Awaited<ReturnType<Storage['feed']>>

/** An account without messages counts as one, so that the number of accounts has a limit as well. */
const sizeOf = ({ cached }: Held): number => (cached ? Math.max(1, cached.size) : 0)
