import type { Channel, Storage } from 'frontdesk'
import { type BusinessHours, measureReplyTime, type ReplyMeasure } from 'frontdesk/availability'
import { currentEntry, firstReplyOf, isKnownEntry } from 'frontdesk/inbox'

/** The reply time of an inbox, measured at most some minutes ago. */
export type ReplyTimes = (account: string, inboxId: string) => Promise<ReplyMeasure>

const minute = 60_000
const week = 7 * 24 * 60 * minute

/** How long a measurement is cached. */
const cachedFor = 10 * minute
/** The limits of a measurement: conversations of a week, and entries of each. */
const limits = { conversations: 100, entries: 50 }

/** Measures reply times from stored conversations. Concurrent calls share one measurement. */
export const createReplyTimes = (
  storage: Pick<Storage, 'find' | 'list' | 'thread'>,
  now: () => number,
): ReplyTimes => {
  const cache = new Map<string, { readonly at: number; readonly measure: Promise<ReplyMeasure> }>()
  return (account, inboxId) => {
    const key = JSON.stringify([account, inboxId])
    const known = cache.get(key)
    if (known && now() - known.at < cachedFor) return known.measure
    const measure = measureInbox(storage, account, inboxId, now())
    cache.set(key, { at: now(), measure })
    // A failure is not cached: the next call measures again.
    measure.catch(() => cache.delete(key))
    return measure
  }
}

const measureInbox = async (
  storage: Pick<Storage, 'find' | 'list' | 'thread'>,
  account: string,
  inboxId: string,
  now: number,
): Promise<ReplyMeasure> => {
  const [ids, hours] = await Promise.all([
    recentConversations(storage, account, inboxId, now - week),
    hoursOf(storage, account, inboxId),
  ])
  const threads = await Promise.all(ids.map((id) => storage.thread(account, id, { limit: limits.entries })))
  const replies = threads.flatMap(
    (thread) => firstReplyOf(thread.map(({ entry }) => currentEntry(entry)).filter(isKnownEntry)) ?? [],
  )
  return measureReplyTime(replies, { now, ...(hours && { hours }) })
}

/** The newest conversations with a recent message. */
const recentConversations = async (
  storage: Pick<Storage, 'find'>,
  account: string,
  inboxId: string,
  since: number,
): Promise<readonly string[]> => {
  const found = await storage.find(account, {
    where: {
      all: [
        { fact: 'inboxId', operator: 'equal', value: inboxId },
        { fact: 'lastMessageAt', operator: 'greaterThan', value: since },
      ],
    },
    sort: { field: 'lastMessageAt', direction: 'descending' },
    limit: limits.conversations,
  })
  return found.map(({ id }) => id)
}

/** The business hours of the first chat of the inbox that has any; without them all time counts. */
const hoursOf = async (
  storage: Pick<Storage, 'list'>,
  account: string,
  inboxId: string,
): Promise<BusinessHours | undefined> => {
  const channels = (await storage.list(account, 'channel')).map(({ value }) => value as unknown as Channel)
  for (const channel of channels) {
    if (channel.kind !== 'chat' || channel.inboxId !== inboxId) continue
    if (channel.availability.mode === 'hours') return channel.availability.hours
  }
  return undefined
}
