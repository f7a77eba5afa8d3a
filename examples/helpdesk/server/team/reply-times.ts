import type { Channel, Storage } from 'frontdesk'
import { type BusinessHours, measureReplyTime, type ReplyMeasure } from 'frontdesk/availability'
import { firstReplyOf, type ThreadEntry } from 'frontdesk/inbox'

/** How fast the team of an inbox has been, as of some minutes ago. */
export type ReplyTimes = (account: string, inboxId: string) => Promise<ReplyMeasure>

const minute = 60_000
const week = 7 * 24 * 60 * minute

/** How long a measure is told before it is made anew. */
const keptFor = 10 * minute
/** How many conversations of a week are looked at, and how far into each. */
const most = { conversations: 100, entries: 50 }

/** Measures from the conversations that are stored. Who asks meanwhile is told the measure that is being made. */
export const createReplyTimes = (
  storage: Pick<Storage, 'find' | 'list' | 'thread'>,
  now: () => number,
): ReplyTimes => {
  const kept = new Map<string, { readonly at: number; readonly measure: Promise<ReplyMeasure> }>()
  return (account, inboxId) => {
    const key = JSON.stringify([account, inboxId])
    const known = kept.get(key)
    if (known && now() - known.at < keptFor) return known.measure
    const measure = measureInbox(storage, account, inboxId, now())
    kept.set(key, { at: now(), measure })
    // A failure is told to whoever asked, and not to those who ask later.
    measure.catch(() => kept.delete(key))
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
  const threads = await Promise.all(ids.map((id) => storage.thread(account, id, { limit: most.entries })))
  const replies = threads.flatMap(
    (thread) => firstReplyOf(thread.map(({ entry }) => entry as unknown as ThreadEntry)) ?? [],
  )
  return measureReplyTime(replies, { now, ...(hours && { hours }) })
}

/** The newest of those in which something was written lately. */
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
    limit: most.conversations,
  })
  return found.map(({ id }) => id)
}

/** The hours of the first chat of the inbox that has any; where none has, all time counts. */
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
