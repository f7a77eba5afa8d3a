import type { StoredFeedItem } from '../adapters/contracts/storage'
import type { Ports } from './ports'
import { feedTopic } from './transact'

/** How long a follower waits without a hint before it looks for itself, in milliseconds. */
const lookAgainAfter = 1_000

/**
 * The items of a feed behind a position, as they come, until the signal is given. The store is the truth: a hint that got
 * lost, or that another process gave, delays an item and never loses or doubles it.
 */
export async function* follow(
  ports: Pick<Ports, 'storage' | 'transport' | 'timers'>,
  account: string,
  feed: string,
  after: number,
  signal: AbortSignal,
): AsyncGenerator<StoredFeedItem, void, void> {
  const wakeUp = createWakeUp(ports, feedTopic(account, feed), signal)
  let position = after
  try {
    while (!signal.aborted) {
      const waiting = wakeUp.next()
      const items = await ports.storage.feed(account, feed, { after: position, limit: 100 })
      for (const item of items) {
        if (signal.aborted) return
        position = item.position
        yield item
      }
      if (items.length === 0) await waiting
    }
  } finally {
    wakeUp.stop()
  }
}

/** A promise of the next hint, made before the store is read, so that a hint in between is not missed. */
const createWakeUp = (ports: Pick<Ports, 'transport' | 'timers'>, topic: string, signal: AbortSignal) => {
  let wake = (): void => {}
  let cancelTimer = (): void => {}
  const onWake = (): void => wake()
  const unsubscribe = ports.transport.subscribe(topic, onWake)
  signal.addEventListener('abort', onWake)
  return {
    next: (): Promise<void> => {
      cancelTimer()
      return new Promise((resolve) => {
        wake = resolve
        cancelTimer = ports.timers.after(lookAgainAfter, resolve)
      })
    },
    stop: (): void => {
      cancelTimer()
      unsubscribe()
      signal.removeEventListener('abort', onWake)
    },
  }
}
