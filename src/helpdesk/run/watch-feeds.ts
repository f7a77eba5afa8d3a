import { feedTopic } from '../../shared/topics'
import type { FeedWatch, FeedWatcher } from './feed-watcher'
import { hearsCommits } from './hears-commits'
import type { Ports } from './ports'

/** How often the store is asked for items whose hints were lost, in milliseconds. */
const pollInterval = 1_000

/** The poll interval when the transport hears each commit, in milliseconds. */
const slowPollInterval = 30_000

/** The number of feeds in one question to the store. */
const pageSize = 1_000

interface Stream extends FeedWatch {
  readonly feed: string
  readonly wake: () => void
}

/**
 * Wakes streams by the hints of the transport. A poll finds what the hints missed: it asks the store once per account,
 * whatever the number of streams.
 */
export const createFeedWatcher = (
  ports: Pick<Ports, 'storage' | 'transport' | 'timers' | 'onError'>,
): FeedWatcher => {
  const streams = new Map<string, Set<Stream>>()
  const interval = hearsCommits(ports) ? slowPollInterval : pollInterval
  let cancelTimer = (): void => {}

  const schedule = (): void => {
    cancel()
    if (streams.size === 0) return
    cancelTimer = ports.timers.after(interval, () => {
      cancelTimer = () => {}
      void poll().finally(schedule)
    })
  }

  const cancel = (): void => {
    cancelTimer()
    cancelTimer = () => {}
  }

  const poll = async (): Promise<void> => {
    for (const [account, waiting] of [...streams]) {
      try {
        const feeds = [...new Set([...waiting].map(({ feed }) => feed))]
        for (let start = 0; start < feeds.length; start += pageSize) {
          await pollFeeds(account, feeds.slice(start, start + pageSize), waiting)
        }
      } catch (error) {
        ports.onError(error)
      }
    }
  }

  const pollFeeds = async (
    account: string,
    feeds: readonly string[],
    waiting: ReadonlySet<Stream>,
  ): Promise<void> => {
    const found = await ports.storage.feedPositions(account, feeds)
    const ends = new Map(feeds.map((feed, index) => [feed, found[index] ?? 0]))
    for (const stream of waiting) {
      const end = ends.get(stream.feed) ?? 0
      if (end <= stream.position) continue
      stream.position = end
      stream.wake()
    }
  }

  return {
    watch: (account, feed, position, wake) => {
      const unsubscribe = ports.transport.subscribe(feedTopic(account, feed), wake)
      const stop = (): void => {
        unsubscribe()
        const left = streams.get(account)
        left?.delete(stream)
        if (left?.size === 0) streams.delete(account)
        if (streams.size === 0) cancel()
      }
      const stream: Stream = { feed, position, wake, stop }
      const idle = streams.size === 0
      streams.set(account, (streams.get(account) ?? new Set()).add(stream))
      if (idle) schedule()
      return stream
    },
  }
}
