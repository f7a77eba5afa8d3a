import type { StoredFeedItem } from '../../adapters/contracts/storage'
import { feedTopic } from './commit-plan'
import type { Ports } from './ports'
import { createWakeUp } from './wake-up'

/**
 * Yields the items of a feed after a position, until the signal is aborted. The store decides: a lost hint delays an
 * item, but no item is lost or repeated.
 */
export async function* follow(
  ports: Pick<Ports, 'storage' | 'transport' | 'timers'>,
  account: string,
  feed: string,
  after: number,
  signal: AbortSignal,
): AsyncGenerator<StoredFeedItem, void, void> {
  const wakeUp = createWakeUp(ports, feedTopic(account, feed))
  signal.addEventListener('abort', wakeUp.ring)
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
    signal.removeEventListener('abort', wakeUp.ring)
    wakeUp.stop()
  }
}
