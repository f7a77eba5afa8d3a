/**
 * Notifies subscribers that the store has new data, within a process or between processes. A hint contains no data:
 * subscribers read the store from their last position. So a lost hint causes a delay, but no lost data.
 */
export interface Transport {
  /** Wakes the subscribers of a topic. It never fails the caller. */
  publish(topic: string): void
  /** Calls `wake` after each publication on the topic, until the result is called. */
  subscribe(topic: string, wake: () => void): Unsubscribe
}

export type Unsubscribe = () => void
