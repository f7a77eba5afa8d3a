import type { StoredFeedItem } from '../../adapters/contracts/storage'
import type { Ports } from './ports'

/**
 * Yields the items of a feed after a position, until the signal is aborted. The store decides: a lost hint delays an
 * item, but no item is lost or repeated.
 */
export async function* follow(
  ports: Pick<Ports, 'storage' | 'feeds'>,
  account: string,
  feed: string,
  after: number,
  signal: AbortSignal,
): AsyncGenerator<StoredFeedItem, void, void> {
  let wake = (): void => {}
  const ring = (): void => wake()
  const watch = ports.feeds.watch(account, feed, after, ring)
  signal.addEventListener('abort', ring)
  let position = after
  try {
    while (!signal.aborted) {
      // Before the read, so that a hint during the read is not missed.
      const woken = new Promise<void>((resolve) => {
        wake = resolve
      })
      const items = await ports.storage.feed(account, feed, { after: position, limit: 100 })
      for (const item of items) {
        if (signal.aborted) return
        position = item.position
        watch.position = Math.max(watch.position, position)
        yield item
      }
      if (items.length === 0) await woken
    }
  } finally {
    signal.removeEventListener('abort', ring)
    watch.stop()
  }
}
