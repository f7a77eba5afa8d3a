/** A stream that waits for new items of a feed. */
export interface FeedWatch {
  /** The position up to which the stream has read. */
  position: number
  stop(): void
}

/** The streams of this process. All of them share one poll. */
export interface FeedWatcher {
  /** Calls `wake` when the feed may have items after the position. */
  watch(account: string, feed: string, position: number, wake: () => void): FeedWatch
}
